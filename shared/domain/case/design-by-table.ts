// The design of a kind of record whose acts are its table of transitions with a use case each: every one passes the gate,
// and the events fold one after the other.

import { invariant } from '#shared/kernel/invariant.ts'
import { ALONE, type CaseDesign } from './case-design.ts'
import type { Command, CommandBody } from './command.ts'
import { fold } from './fold.ts'
import { pass, type Standing } from './gate.ts'
import type { TransitionRow } from './transition.ts'
import type { BoundUseCase, DecideContext } from './use-case.ts'

interface Table<State extends string, Rec extends Standing<State>, Event, Body extends CommandBody>
  extends Pick<CaseDesign<Rec, Event>, 'kind' | 'record' | 'event' | 'streams'>,
    Partial<Pick<CaseDesign<Rec, Event>, 'looks' | 'membersOf' | 'effects' | 'followUps'>> {
  readonly table: readonly TransitionRow<State>[]
  readonly titles: Readonly<Record<State | 'draft', string>>
  readonly isBody: (body: CommandBody) => body is Body
  readonly useCaseOf: (body: Body) => BoundUseCase<Rec, Event>
  readonly apply: (state: Rec | null, event: Event) => Rec
  /** Whether people of other units may do it. Absent: they may not. */
  readonly opensTo?: (command: Command) => boolean
  /** Whether it has been done and stands, whatever the table says by now. Absent: it does not. */
  readonly stands?: (state: Rec | null, command: Command, stage: DecideContext['stage']) => boolean
}

export function designByTable<
  State extends string,
  Rec extends Standing<State>,
  Event,
  Body extends CommandBody,
>({
  table,
  titles,
  isBody,
  useCaseOf,
  apply,
  opensTo = () => false,
  stands = () => false,
  ...kind
}: Table<State, Rec, Event, Body>): CaseDesign<Rec, Event> {
  const design = { ...ALONE, ...kind }
  return {
    ...design,
    decide: (state, command, actor, context) => {
      const { body } = command
      invariant(isBody(body), `a command on a record of the kind ${design.kind}`)
      const gate = {
        table,
        stateTitle: (from: State | 'draft') => titles[from],
        useCase: useCaseOf(body),
        opensTo: () => opensTo(command),
        stands: stands(state, command, context.stage),
        looks: design.looks,
      }
      return pass(gate, state, command, actor, context)
    },
    applyAll: (state, events) => fold(apply, state, events),
  }
}
