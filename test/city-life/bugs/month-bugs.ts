// Bugs in the joints of the month: draw, calls, holds, audit, publication, confirmation.

import type { PlantedBug } from './planted-bug.ts'

const FOLD = 'shared/domain/application/apply-month.ts'
const MOVE = 'shared/domain/application/move.ts'
const CALL = 'shared/domain/application/use-cases/record-call-outcome.ts'
const APPROVE = 'shared/domain/application/use-cases/approve-record.ts'
const CONFIRM = 'shared/domain/publication/use-cases/confirm-publication.ts'
const PERIOD = 'shared/domain/publication/period.ts'
const WALLS = 'src-server/db/migrations/0007-month.ts'
const SAMPLE = 'src-server/jobs/draw/sample.ts'
const GENERATE = 'src-server/jobs/generate-month.ts'

export const MONTH_BUGS: readonly PlantedBug[] = [
  {
    name: 'a hold is lifted with its neighbours',
    breaks: 'M-10',
    file: FOLD,
    find: 'holds: state.holds.filter(({ id }) => id !== event.hold)',
    replace: "holds: state.holds.filter(({ id }) => id === '')",
  },
  {
    name: 'a new record of a held institution is not held',
    breaks: 'M-10',
    file: MOVE,
    find: 'const derived = institution != null &&',
    replace: "const derived = state.state !== 'accepted' && institution != null &&",
  },
  {
    name: 'the audit does not ask for holds',
    breaks: 'M-10',
    file: APPROVE,
    find: 'return held === null ?',
    replace: "return held === null || head.unit !== '' ?",
  },
  {
    name: 'confirmed and ordered while a hold stands',
    breaks: 'M-10',
    file: MOVE,
    find: '  if (held !== null) return err(held)\n  if (state.generated === null)',
    replace: "  if (held !== null && state.id === '') return err(held)\n  if (state.generated === null)",
  },
  {
    name: 'an objection holds nothing',
    breaks: 'M-10',
    file: FOLD,
    find: 'holds: [...state.holds, event.hold] }',
    replace: "holds: event.hold.kind === 'objection' ? state.holds : [...state.holds, event.hold] }",
  },
  {
    name: 'a call that reached nobody holds nothing',
    breaks: 'M-3',
    file: CALL,
    find: "unverified: { kind: 'unverified-call', ground: '抽检电话未能核实，转入次月名单', liftedBy: 'municipal' },",
    replace: 'unverified: null,',
  },
  {
    name: 'confirmed on the last day of its period',
    breaks: 'M-14',
    file: CONFIRM,
    find: 'shanghaiDate(head.at) <= state.period.to',
    replace: 'shanghaiDate(head.at) < state.period.to',
  },
  {
    name: 'published for three days',
    breaks: 'M-14',
    file: PERIOD,
    find: 'addWorkingDays(from, 5, loaded)',
    replace: 'addWorkingDays(from, 2, loaded)',
    also: [{ file: PERIOD, find: 'addDays(from, 7)', replace: 'addDays(from, 3)' }],
  },
  {
    name: 'who audited confirms',
    breaks: 'M-12',
    file: 'shared/domain/application/use-cases/confirm-record.ts',
    find: 'if (state.auditedBy === head.actor)',
    replace: "if (state.auditedBy === '')",
    also: [
      { file: CONFIRM, find: '.auditedBy === head.actor', replace: ".auditedBy === ''" },
      { file: WALLS, find: 'check (audited_by <> confirmed_by)', replace: 'check (true)' },
    ],
  },
  {
    name: 'who took it in audits it',
    breaks: 'M-12',
    file: APPROVE,
    find: 'if (tookIn(state, head.actor))',
    replace: "if (tookIn(state, ''))",
    also: [{ file: WALLS, find: 'check (lodged_by <> audited_by)', replace: 'check (true)' }],
  },
  {
    name: 'who took it in calls about it',
    breaks: 'M-12',
    file: 'shared/domain/phone-check/use-case.ts',
    find: 'state.acceptedBy === actor ?',
    replace: "state.acceptedBy === '' && actor === '' ?",
  },
  {
    name: 'one person is drawn twice',
    breaks: 'M-13',
    file: SAMPLE,
    find: 'if (taken.has(member.person)) continue',
    replace: 'if (taken.has(-1)) continue',
  },
  {
    name: 'the assignment of the draw sees where an application was accepted',
    breaks: 'M-13',
    file: 'src-server/jobs/draw/draw-month.ts',
    find: '      unit: drawn.unit,\n',
    replace: '      unit: application.unit,\n',
  },
  {
    name: 'generated without having been in a frame',
    breaks: 'M-3',
    file: GENERATE,
    find: 'and exists (select 1 from draw_frame_member as member where member.application = application.id and member.month <= ${month})',
    replace: 'and ${month}::text is not null',
  },
  {
    name: 'what the audit sent back is never generated again',
    breaks: 'M-9',
    file: GENERATE,
    find: "where state = 'accepted'\n",
    replace: `where state = 'accepted' and not record->'log' @> '[{"event":"generatedReturned"}]'::jsonb\n`,
  },
]
