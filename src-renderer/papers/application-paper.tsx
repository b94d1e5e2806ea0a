// A paper about one application: the frame, and to whom it speaks.

import type { ReactNode } from 'react'
import type { Application } from '#shared/domain/application/application.ts'
import { maskIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { PaperSheet } from './paper-sheet.tsx'

export interface PaperProps {
  readonly record: Application
  readonly date: PlainDate
  readonly reprinted: boolean
}

interface Props extends PaperProps {
  readonly title: string
  readonly children: ReactNode
}

export function ApplicationPaper({ record, title, date, reprinted, children }: Props) {
  return (
    <PaperSheet title={title} number={record.receipt} unit={record.unit} date={date} reprinted={reprinted}>
      <p>
        {record.applicant.name}（证件号码 {maskIdentityNumber(record.applicant.identityNumber)}）：
      </p>
      {children}
    </PaperSheet>
  )
}
