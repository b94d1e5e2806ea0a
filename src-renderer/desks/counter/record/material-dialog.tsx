// 补交材料 (what the receipt lists as missing; a bank card brings its account) and 补充材料 (one paper more).

import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { Application } from '#shared/domain/application/application.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { MATERIAL_KINDS, MATERIAL_TITLES, type MaterialKind } from '#shared/domain/material/material.ts'
import { newId } from '../../../acts/perform-act.ts'
import { enterMovesOn } from '../../../forms/enter-moves-on.ts'
import { SelectField } from '../../../forms/select-field.tsx'
import { TextField } from '../../../forms/text-field.tsx'
import { useSignedIn } from '../../../session/signed-in.ts'
import { now } from '../../../ui/clock.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { accountOf } from '../../../case-parts/account/account-draft.ts'
import { AccountFields } from '../../../case-parts/account/account-fields.tsx'
import { accountProblems, cardWarning } from '../../../case-parts/account/account-problems.ts'
import { ScanPicker } from '../materials/scan-picker.tsx'
import { ScanStrip } from '../../../case-parts/scan-strip.tsx'
import { storeScans } from '../materials/store-scans.ts'
import { materialOf } from '../visit/dossier-of-visit.ts'
import type { MaterialDraft } from '../visit/visit.ts'
import { visitOfApplication } from '../visit/visit-of-application.ts'

export type MaterialMode = 'hand-in' | 'attach'

interface Props {
  readonly mode: MaterialMode | null
  readonly record: Application
  readonly onClose: () => void
  readonly onTake: (body: CommandBody) => Promise<Fault | null>
}

export function MaterialDialog({ mode, record, onClose, onTake }: Props) {
  return (
    <Dialog
      wide
      title={mode === 'hand-in' ? '补交材料' : '补充材料'}
      open={mode !== null}
      onClose={onClose}
      footer={null}
    >
      {mode === null ? null : <MaterialForm mode={mode} record={record} onClose={onClose} onTake={onTake} />}
    </Dialog>
  )
}

function MaterialForm({ mode, record, onClose, onTake }: Props & { readonly mode: MaterialMode }) {
  const { session } = useSignedIn()
  const kinds: readonly MaterialKind[] = mode === 'hand-in' ? record.missing : MATERIAL_KINDS
  const [kind, setKind] = useState<MaterialKind | null>(kinds[0] ?? null)
  const [draft, setDraft] = useState<MaterialDraft>({
    originalSeen: true,
    copyKept: true,
    remark: '',
    scans: [],
  })
  const [account, setAccount] = useState(() => visitOfApplication(record, null).account)
  const [problem, setProblem] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const { name } = record.applicant
  const withAccount = mode === 'hand-in' && kind === 'bank-card'
  const title = kind === null ? '材料' : MATERIAL_TITLES[kind]

  const take = async (files: readonly File[]): Promise<void> => {
    const { scans, refused } = await storeScans(files)
    setProblem(refused[0] ?? null)
    setDraft((before) => ({ ...before, scans: [...before.scans, ...scans] }))
  }
  const submit = async (): Promise<void> => {
    if (kind === null) {
      setProblem(fault('required', { field: '材料' }))
      return
    }
    const [open] = withAccount ? accountProblems({ account, name }) : []
    if (open !== undefined) {
      setProblem(open.fault)
      return
    }
    setBusy(true)
    const material = materialOf(kind, draft, { staff: session.staff.id, at: now(), newId })
    setProblem(
      await onTake(
        mode === 'attach'
          ? { type: 'attachMaterial', material }
          : { type: 'handInMaterial', material, account: withAccount ? accountOf(account, name) : null },
      ),
    )
    setBusy(false)
  }

  return (
    <form
      className="jb-stack"
      onKeyDownCapture={enterMovesOn}
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      <SelectField
        label="材料"
        required
        options={kinds.map((value) => ({ value, label: MATERIAL_TITLES[value] }))}
        value={kind}
        onChange={(value) => {
          setKind(kinds.find((each) => each === value) ?? null)
        }}
      />
      <div className="jb-row">
        <Checkbox
          checked={draft.originalSeen}
          onChange={({ target: { checked } }) => {
            setDraft((before) => ({ ...before, originalSeen: checked }))
          }}
        >
          原件已验
        </Checkbox>
        <Checkbox
          checked={draft.copyKept}
          onChange={({ target: { checked } }) => {
            setDraft((before) => ({ ...before, copyKept: checked }))
          }}
        >
          复印件留存
        </Checkbox>
        <ScanStrip
          scans={draft.scans}
          title={title}
          onRemove={(digest) => {
            setDraft((before) => ({
              ...before,
              scans: before.scans.filter((scan) => scan.digest !== digest),
            }))
          }}
        />
        <ScanPicker title={title} busy={false} onPick={(files) => void take(files)} />
      </div>
      <TextField
        label="备注"
        maxLength={500}
        value={draft.remark}
        onChange={(remark) => {
          setDraft((before) => ({ ...before, remark }))
        }}
      />
      {withAccount ? (
        <AccountFields
          account={account}
          applicantName={name}
          problems={accountProblems({ account, name })}
          warning={cardWarning(account.cardNumber)}
          onChange={setAccount}
        />
      ) : null}
      <FaultLine fault={problem} />
      <div className="jb-dialog-foot">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" loading={busy} onClick={() => void submit()}>
          {mode === 'hand-in' ? '补交' : '补充'}
        </Button>
      </div>
    </form>
  )
}
