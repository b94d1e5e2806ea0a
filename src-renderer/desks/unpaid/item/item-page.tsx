// One person with what is owed to them: contacted, corrected, approved, signed. The acts are exactly those that the state
// table offers; all of them work without the network and go to all open items of the person.

import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { UnpaidItemBody } from '#shared/domain/unpaid-item/bodies.ts'
import { UNPAID_EVENT_TITLES } from '#shared/domain/unpaid-item/events.ts'
import {
  CONTACT_RESULT_TITLES,
  UNPAID_STATE_TITLES,
  type UnpaidItem,
} from '#shared/domain/unpaid-item/unpaid-item.ts'
import { useAct } from '../../../acts/use-act.ts'
import { ActBar } from '../../../case-parts/act-bar.tsx'
import { CaseHead } from '../../../case-parts/case-head.tsx'
import { CaseLayout } from '../../../case-parts/case-layout.tsx'
import { CaseLog } from '../../../case-parts/case-log.tsx'
import { performTogether } from '../../../case-parts/ledger/perform-together.ts'
import { PersonFacts } from '../../../case-parts/ledger/person-facts.tsx'
import { useReveal } from '../../../case-parts/ledger/use-reveal.ts'
import { useSignedIn } from '../../../session/signed-in.ts'
import { useToday } from '../../../ui/clock.ts'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { useKeyBindings } from '../../../ui/key-bindings.ts'
import { GROUP } from '../key-group.ts'
import type { UnpaidCase } from '../list/unpaid-row.ts'
import { AccountFacts } from './account-facts.tsx'
import { contactBody, NO_CONTACT } from './contact-draft.ts'
import { ContactForm } from './contact-form.tsx'
import { ContactList } from './contact-list.tsx'
import { beginCorrection, type Manner } from './correction-draft.ts'
import { CorrectionDialog } from './correction-dialog.tsx'
import { itemActions } from './item-actions.ts'
import { ItemDialog, type ItemDialogName } from './item-dialog.tsx'
import { ItemList } from './item-list.tsx'
import { offersOf } from './offers.ts'
import { useItemDraft } from './use-item-draft.ts'

interface Props {
  readonly shown: UnpaidCase
  /** The open items of the same person, the one that is shown among them. */
  readonly together: readonly UnpaidItem[]
  readonly onNext: () => void
}

export function ItemPage({ shown: { record, delivery }, together, onNext }: Props) {
  const { staff } = useSignedIn().session
  const today = useToday()
  const act = useAct()
  const draft = useItemDraft(record.id)
  const [done] = useState(() => new Set<string>())
  const [dialog, setDialog] = useState<ItemDialogName | null>(null)
  const [correcting, setCorrecting] = useState(false)
  const [problem, setProblem] = useState<Fault | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const offered = offersOf(together, staff)
  const held = draft.contact !== null || correcting || dialog !== null
  const reveal = useReveal(() => act(record, { type: 'viewUnpaidPerson' }), held)

  const perform = async (items: readonly UnpaidItem[], body: UnpaidItemBody): Promise<Fault | null> => {
    const refused = await performTogether(act, items, body, done)
    if (refused === null) setSaid('✓ 已登记，已存本机')
    return refused
  }
  const recordContact = async (): Promise<void> => {
    if (draft.contact === null) return
    const body = contactBody(draft.contact, today)
    const refused = body.ok ? await perform(offered.contact, body.value) : body.error
    setProblem(refused)
    if (refused !== null) return
    const { result } = draft.contact
    setSaid(`✓ 已登记：${result === null ? '' : CONTACT_RESULT_TITLES[result]}，已存本机`)
    draft.keepContact(null)
  }
  const begin = (): void => {
    done.clear()
    setProblem(null)
    setSaid(null)
  }
  const contact = async (): Promise<void> => {
    begin()
    if (await reveal.show()) draft.keepContact(NO_CONTACT)
  }
  const correct = async (manner: Manner): Promise<void> => {
    begin()
    if (manner === 'distance' && !(await reveal.show())) return
    if (draft.correction?.manner !== manner) draft.keepCorrection(beginCorrection(manner))
    setCorrecting(true)
  }
  const open = async (name: ItemDialogName): Promise<void> => {
    begin()
    // The account is compared digit by digit.
    if (name !== 'approve' || (await reveal.show())) setDialog(name)
  }

  useKeyBindings(GROUP, [{ combo: 'F3', title: '查看联系方式', run: () => void reveal.show() }])
  return (
    <CaseLayout
      main={
        <>
          <CaseHead state={UNPAID_STATE_TITLES[record.state]} delivery={delivery} said={said} />
          <FaultLine fault={reveal.refused ?? (draft.unsaved ? fault('storageFailed') : null)} />
          <PersonFacts
            title="收款人"
            person={record.applicant}
            shown={reveal.shown}
            onShow={() => void reveal.show()}
          />
          {draft.contact === null ? null : (
            <ContactForm
              draft={draft.contact}
              items={offered.contact.length}
              onChange={(next) => {
                setProblem(null)
                draft.keepContact(next)
              }}
              onDiscard={() => {
                begin()
                draft.keepContact(null)
              }}
            />
          )}
          <ItemList items={together} opened={record.id} today={today} />
          <AccountFacts item={record} shown={reveal.shown} isOwn={offered.ownProposal} />
        </>
      }
      side={
        <>
          <ContactList item={record} />
          <CaseLog log={record.log} titles={UNPAID_EVENT_TITLES} />
        </>
      }
    >
      <ActBar
        group={GROUP}
        problem={problem}
        actions={
          draft.ready
            ? itemActions(offered, draft.contact !== null, {
                record: () => void recordContact(),
                contact: () => void contact(),
                correct: (manner) => void correct(manner),
                open: (name) => void open(name),
                next: onNext,
              })
            : []
        }
      />
      {correcting && draft.correction !== null ? (
        <CorrectionDialog
          draft={draft.correction}
          applicant={record.applicant}
          items={itemsOf(draft.correction.manner, offered).length}
          shown={reveal.shown}
          onChange={draft.keepCorrection}
          onAct={async (body) => {
            const refused = await perform(itemsOf(draft.correction?.manner ?? 'counter', offered), body)
            if (refused !== null) return refused
            setCorrecting(false)
            draft.keepCorrection(null)
            return null
          }}
          onClose={() => {
            setCorrecting(false)
          }}
        />
      ) : null}
      <ItemDialog
        name={dialog}
        offered={offered}
        shown={reveal.shown}
        onAct={perform}
        onClose={() => {
          setDialog(null)
        }}
      />
    </CaseLayout>
  )
}

const itemsOf = (manner: Manner, offered: ReturnType<typeof offersOf>): readonly UnpaidItem[] =>
  manner === 'counter' ? offered.correct : offered.propose
