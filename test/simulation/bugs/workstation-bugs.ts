// Bugs of the workstation beside its journal: acts, rounds, the screen, the cache.

import type { PlantedBug } from './planted-bug.ts'

const ROUND = 'shared/sync/sync-round.ts'
const LOOP = 'shared/sync/sync-loop.ts'
const ACT = 'shared/sync/perform-act.ts'
const COPY = 'shared/sync/first-copy.ts'
const SYNC_STATE = 'shared/sync/sync-state.ts'
const ABSORPTION = 'shared/sync/absorption.ts'
const SCREEN = 'shared/sync/screen.ts'
const READ_COPY = 'src-renderer/sync/read-copy.ts'
const ANSWER = 'src-server/sync/answer-batch.ts'
const CACHE = 'test/simulation/workstation/memory-cache.ts'

export const WORKSTATION_BUGS: readonly PlantedBug[] = [
  {
    name: 'a second press of the key is a second act',
    file: ACT,
    find: 'else unclear.set(key, act.value)',
    replace: 'else unclear.delete(key)',
  },
  {
    name: 'the queue of one person is pushed as another',
    file: ROUND,
    find: 'await ports.municipal.push(batch, journalled.epoch)',
    replace: `await ports.municipal.push(
      batch.map((each) => ({
        ...each,
        actor: batch[0]?.actor ?? each.actor,
        actorName: batch[0]?.actorName ?? each.actorName,
      })),
      journalled.epoch,
    )`,
  },
  {
    name: 'an act overtakes a refused one on its record',
    file: ROUND,
    find: '    busy.add(command.target)\n',
    replace: '',
  },
  {
    name: 'outcomes are never settled',
    file: ROUND,
    find: 'toSettle.length === 0 ? ok(null) : await ports.journal.settle(toSettle)',
    replace: 'ok(toSettle.length === 0 ? null : null)',
  },
  {
    name: 'a conflict is dropped because only applied outcomes are kept',
    file: ROUND,
    find: 'const toSettle = outcomes.filter(({ command }) => listed.has(command))',
    replace:
      "const toSettle = outcomes.filter(({ command, status }) => listed.has(command) && status === 'applied')",
  },
  {
    name: 'neither the pull nor the first copy tells the journal that the server was restored',
    file: ROUND,
    find: 'await ports.journal.enterEpoch(cursor.epoch, restored)',
    replace: 'restored ? ok(null) : ok(null)',
    also: {
      file: COPY,
      find: 'await enterLife(ports, journalled.value.epoch, pin.epoch)',
      replace: 'journalled.value.epoch === null ? await enterLife(ports, null, pin.epoch) : ok(null)',
    },
  },
  {
    name: 'new acts are sent to a restored server before the old ones that it lost',
    file: ANSWER,
    find: 'believed !== null && believed !== epoch',
    replace: "believed === '' && believed !== epoch",
  },
  {
    name: 'outcomes are believed whichever life of the server gave them',
    file: ROUND,
    find: 'await enterLife(ports, journalled.epoch, epoch)',
    replace: 'epoch === null ? ok(null) : ok(null)',
  },
  {
    name: 'a copy that is cut off counts as whole',
    file: READ_COPY,
    find: "yield err(fault('serverUnreachable'))",
    replace: "yield ok({ part: 'complete' })",
  },
  {
    name: 'a wiped cache is not filled from the journal',
    file: ROUND,
    find: '  await ports.cache.show(unsettled.value.entries)\n',
    replace: '',
    also: {
      file: ROUND,
      find: '  await ports.cache.show(entries)\n',
      replace: '',
    },
  },
  {
    name: 'a crash between journal and cache leaves an act on the screen for ever',
    file: ROUND,
    find: 'outcome === null && !listed.has(command.id)',
    replace: 'outcome === null && !listed.has(command.id) && listed.has(command.id)',
  },
  {
    name: 'a failed round is never tried again',
    file: LOOP,
    find: '      failures += 1\n',
    replace: '      failures += 1\n      if (failures > 3) await new Promise(() => undefined)\n',
  },
  {
    name: 'synced is said after a time-out',
    file: SYNC_STATE,
    find: "state.phase === 'idle' && state.settled && unsent === 0",
    replace: "state.phase !== 'starting' && unsent !== null",
  },
  {
    name: 'an act leaves the screen when it is answered, not when its effect has arrived',
    file: ABSORPTION,
    find: 'command.unit === cursor.of && outcome.change <= cursor.unit',
    replace: 'command.unit === cursor.of && outcome.change > 0',
  },
  {
    name: 'outcomes of before a restore survive it on the screen',
    file: ABSORPTION,
    find: "entry.outcome?.status === 'applied' ? { command: entry.command, outcome: null } : entry",
    replace: "entry.outcome?.status === 'applied' ? entry : entry",
  },
  {
    name: 'an act is on the screen twice after a restore',
    file: SCREEN,
    find: 'record.log.some(({ at, by }) => at === command.at && by === command.actor)',
    replace: "record.log.some(({ at, by }) => at === command.at && by === 'nobody')",
  },

  // Cache
  {
    name: 'the cursor moves before the rows are stored',
    file: CACHE,
    find: `    transact('store', () => {
      if (isSame(data.cursor, from)) storePage(data, page)
    }),`,
    replace: `    transact('store', () => {
      const fits = isSame(data.cursor, from)
      if (fits) data.cursor = page.cursor
      return fits
    }).then((fits) => transact('store', () => {
      if (fits) storePage(data, page)
    })),`,
  },
  {
    name: 'a page is stored although the cache was emptied meanwhile',
    file: CACHE,
    find: 'if (isSame(data.cursor, from)) storePage(data, page)',
    replace: 'if (isSame(data.cursor, data.cursor) || isSame(from, from)) storePage(data, page)',
  },
  {
    name: 'a record that has left the unit stays in the cache',
    file: CACHE,
    find: 'tableOf(data, line.recordKind).delete(line.id)',
    replace: 'tableOf(data, line.recordKind).delete("")',
  },
  {
    name: 'an older record overwrites a newer one from the feed',
    file: CACHE,
    find: "if (line.kind === 'application') data.applications.set(line.record.id, line.record)",
    replace:
      "if (line.kind === 'application') data.applications.set(line.record.id, data.applications.get(line.record.id) ?? line.record)",
  },

  {
    name: 'the place of a copy is stored before its page',
    file: CACHE,
    find: `    transact('storeCopied', () => {
      if (from === null || data.copy?.after === from.after) storeCopied(data, copied, place, from === null)
      return data.copy?.after === place.after
    }),`,
    replace: `    transact('storeCopied', () => {
      const fits = from === null || data.copy?.after === from.after
      if (fits) data.copy = place
      return fits
    }).then((fits) => transact('storeCopied', () => {
      if (fits) storeCopied(data, copied, place, from === null)
      return fits
    })),`,
  },
  {
    name: 'a page of a copy is stored although the cache was emptied meanwhile',
    file: CACHE,
    find: 'if (from === null || data.copy?.after === from.after) storeCopied',
    replace: 'if (from === null || data.copy?.after !== place.after) storeCopied',
  },
]
