// One record beside the list: what was lodged, what the law said, what happened since, and exactly the acts that the
// state table offers this person.

import { Alert } from 'antd'
import type { ScreenApplication } from '../../../cache/screen-applications.ts'
import { CaseLog } from '../../../case-parts/case-log.tsx'
import { MaterialList } from '../../../case-parts/material-list.tsx'
import { HOLD_TITLES } from '#shared/domain/application/hold.ts'
import { APPLICATION_EVENT_TITLES } from '#shared/domain/application/log-titles.ts'
import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { DELIVERY_TITLES } from '#shared/sync/delivery.ts'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import type { Visit } from '../visit/visit.ts'
import { RecordActions } from './record-actions.tsx'
import { RecordDetails } from './record-details.tsx'
import './record.css'

interface Props {
  readonly open: ScreenApplication
  readonly onClose: () => void
  readonly onContinue: (visit: Visit) => void
}

export function RecordSheet({ open, onClose, onContinue }: Props) {
  const { record, delivery } = open
  return (
    <SideSheet
      open
      onClose={onClose}
      title={
        <span className="jb-row">
          {record.applicant.name}
          <span className="jb-tag">{STATE_TITLES[record.state]}</span>
          <span className="jb-quiet">{DELIVERY_TITLES[delivery]}</span>
          <span className="jb-quiet">{record.receipt}</span>
        </span>
      }
      footer={<RecordActions record={record} onContinue={onContinue} />}
    >
      <div className="jb-stack">
        {record.contactApplicant === null ? null : (
          <Alert type="warning" showIcon title={`需联系申请人：${record.contactApplicant}`} />
        )}
        {record.holds.map(({ id, kind, ground, byName }) => (
          <Alert key={id} type="warning" showIcon title={`${HOLD_TITLES[kind]}：${ground}（${byName}）`} />
        ))}
        <RecordDetails record={record} />
        <MaterialList record={record} />
        <CaseLog log={record.log} titles={APPLICATION_EVENT_TITLES} />
      </div>
    </SideSheet>
  )
}
