// Use cases of the application, and what all its events have in common.

import type { ActHead, UseCase as CaseUseCase } from '#shared/domain/case/use-case.ts'
import type { z } from 'zod'
import type { Application } from './application.ts'
import type { ApplicationEvent } from './events.ts'

export type { ActHead, DecideContext } from '#shared/domain/case/use-case.ts'

export type UseCase<Schema extends z.ZodType> = CaseUseCase<Schema, Application, ApplicationEvent>

/** The part that all events have in common. */
export const happened = (head: ActHead) => ({
  v: 1 as const,
  application: head.target,
  unit: head.unit,
  at: head.at,
  by: head.actor,
  byName: head.actorName,
})
