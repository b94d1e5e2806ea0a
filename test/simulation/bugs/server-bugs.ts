// Bugs of the server: what it recognises, decides, numbers and hands out.

import type { Patch, PlantedBug } from './planted-bug.ts'

const ACT = 'shared/sync/perform-act.ts'
const BASIS = 'src-server/sync/basis.ts'
const LIFE = 'shared/sync/another-life.ts'
const APPLY = 'src-server/sync/apply-command.ts'
const RECOGNISE = 'src-server/sync/recognise.ts'
const PAGE = 'src-server/sync/changes-page.ts'
const SNAPSHOT = 'src-server/sync/snapshot.ts'
const FACTS = 'src-server/sync/known-facts.ts'
const SEEN = 'shared/domain/case/seen.ts'
const GATE = 'shared/domain/case/gate.ts'
const WITHDRAW = 'shared/domain/application/use-cases/withdraw-application.ts'
const STORE = 'test/simulation/server/memory-store.ts'

const TRAIL_IGNORED: Patch = {
  file: SEEN,
  find: 'trail === undefined || sameActs(log, trail, looks)',
  replace: 'trail === undefined || log.length > 0',
}

export const SERVER_BUGS: readonly PlantedBug[] = [
  {
    name: 'the idempotency table is not asked',
    file: RECOGNISE,
    find: '  if (first === undefined) return null\n',
    replace: '  if (first === undefined || first.id === command.id) return null\n',
  },
  {
    name: 'refusals are not logged and may turn out otherwise the next time',
    file: APPLY,
    find: '    await tx.logOutcome(arrived, outcome)\n',
    replace: '',
  },
  {
    name: 'two commands on one record are decided at the same time',
    file: APPLY,
    find: '  await tx.lockRecord(command.target)\n',
    replace: '',
  },
  {
    name: 'two lodgings of one person are decided without knowing of each other',
    file: FACTS,
    find: '  await tx.lockPerson(identityNumber)\n',
    replace: '',
  },
  {
    name: 'roles are judged as of the receipt',
    file: APPLY,
    find: 'plausible ? command.at : receivedAt',
    replace: 'plausible ? receivedAt : receivedAt',
  },
  {
    name: 'a clock that is wrong blocks the work',
    file: APPLY,
    find: 'plausible ? command.at : receivedAt',
    replace: 'plausible ? command.at : command.at',
  },
  {
    name: 'the version that an act was made on is ignored',
    file: GATE,
    find: '!hasSeen(state, command, gate.looks) && !gate.useCase.commutes',
    replace: '(state?.version ?? 0) < 0 && !gate.useCase.commutes',
  },
  {
    name: 'an act upon a refused one is decided as if its person had seen what is there',
    file: BASIS,
    find: 'asSeen ? basedOn : NO_VERSION',
    replace: 'asSeen ? basedOn : basedOn',
    also: TRAIL_IGNORED,
  },
  {
    name: 'an act upon one that was merged is decided as if its person had seen what it was merged into',
    file: BASIS,
    find: ' && !outcome.merged',
    replace: '',
    also: TRAIL_IGNORED,
  },
  {
    name: 'after a restore a version is taken for what its number stood for before',
    ...TRAIL_IGNORED,
  },
  {
    name: 'a cache without a copy believes the outcomes of an earlier life of the server',
    file: LIFE,
    find: 'known !== null && known !== epoch',
    replace: 'known === ""',
  },
  {
    name: 'the workstation says neither which acts its person saw nor upon which it was done',
    file: ACT,
    find: '...(shown === undefined || shown.last === null ? {} : { upon: shown.last }),',
    replace: '...(shown === undefined || shown.last === null ? {} : {}),',
    also: { file: ACT, find: '    basedOn,\n    trail,\n', replace: '    basedOn,\n' },
  },
  {
    name: 'a withdrawal counts as commuting',
    file: WITHDRAW,
    find: 'commutes: false',
    replace: 'commutes: true',
  },
  {
    name: 'the cursor is taken from the counter instead of the last line',
    file: PAGE,
    find: 'unit: ofUnit.at(-1)?.change ?? cursor.unit',
    replace: 'unit: last.unit',
  },
  {
    name: 'a restored server goes on with old cursors',
    file: PAGE,
    find: '(cursor.epoch !== epoch || cursor.of !== unit)',
    replace: 'cursor.of !== unit',
  },
  {
    name: 'a record that has left the unit is not told to be gone',
    file: PAGE,
    find: 'text === undefined ? goneLine(change.kind, change) : lineOf(change, text)',
    replace: "text === undefined ? '' : lineOf(change, text)",
  },
  {
    name: 'change numbers come from a sequence instead of the counter row',
    file: STORE,
    find: `        await lock('stream', stream)
      }
      return read('publishApplied', ({ changes: streams }) => {
        for (const change of changes) {
          const taken = done.numbered.filter(({ stream }) => stream === change.stream).length
          done.numbered.push({ ...change, number: lastIn(streams.get(change.stream)) + taken + 1 })
        }`,
    replace: `        if (stream === '') await lock('stream', stream)
      }
      return read('publishApplied', ({ changes: streams }) => {
        const sequences = Reflect.get(database, 'sequences') ?? new Map()
        Reflect.set(database, 'sequences', sequences)
        for (const change of changes) {
          const drawn = Math.max(sequences.get(change.stream) ?? 0, lastIn(streams.get(change.stream))) + 1
          sequences.set(change.stream, drawn)
          done.numbered.push({ ...change, number: drawn })
        }`,
  },
  {
    name: 'the record is stored outside the transaction of its outcome',
    file: STORE,
    find: 'done.writes.push(({ applications }) => applications.set(record.id, stored))',
    replace: 'tables.applications.set(record.id, stored)',
  },
  {
    name: 'the pin of a copy is taken after its records were read',
    file: SNAPSHOT,
    find: '  const numbers = await store.lastNumbers([unit, CITY_STREAM])',
    replace: `  const early = new Map()
    for (const kind of KINDS) early.set(kind, await store.copyPage(kind, unit, null, 1e6))
    const copyPage = (kind, _unit, after, limit) =>
      Promise.resolve(early.get(kind).filter(({ id }) => after === null || id > after).slice(0, limit))
    const asked = store
    store = { ...asked, copyPage }
    const numbers = await asked.lastNumbers([unit, CITY_STREAM])`,
  },
  {
    name: 'a copy that goes on skips a page',
    file: SNAPSHOT,
    find: 'for (let last = after; ; ) {',
    replace: `const skipped = after === null ? [] : await store.copyPage(kind, unit, after, PAGE)
    for (let last = skipped.at(-1)?.id ?? after; ; ) {`,
  },
]
