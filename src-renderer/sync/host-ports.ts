// The engine's journal, files and municipal ports, spoken through the host.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { handOverAnswerSchema } from '#shared/contracts/handed-over.ts'
import {
  filesDeliveryAnswerSchema,
  HOST_PATHS,
  journalAppendAnswerSchema,
  journalReadAnswerSchema,
} from '#shared/contracts/host.ts'
import {
  type ChangeLine,
  changeLineSchema,
  commandOutcomesSchema,
  type Cursor,
  MUNICIPAL_PATHS,
} from '#shared/contracts/municipal.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { unchangedBy } from '#shared/kernel/unchanged.ts'
import { oneAhead } from '#shared/sync/one-ahead.ts'
import type {
  ChangePage,
  FilesPort,
  HandOverPort,
  JournalPort,
  MunicipalPort,
  PulledPage,
} from '#shared/sync/ports.ts'
import { ask, askFor, json } from '../host/host-client.ts'
import { byteLines, type Bytes } from './byte-lines.ts'
import { parseJson } from './parse-json.ts'
import { readCopy } from './read-copy.ts'
import { now } from '../clock/page-clock.ts'

export const hostJournal: JournalPort = {
  append: async (act) => {
    const answer = await askFor(journalAppendAnswerSchema, HOST_PATHS.journal, json({ act }))
    return answer.ok ? ok(answer.value.command) : answer
  },
  unsettled: async () => {
    const answer = await askFor(journalReadAnswerSchema, HOST_PATHS.journal)
    return answer
  },
  settle: async (outcomes) => {
    const answer = await ask(HOST_PATHS.outcomes, json({ outcomes }))
    return answer.ok ? ok(null) : answer
  },
  redo: async (command, act) => {
    const answer = await askFor(journalAppendAnswerSchema, HOST_PATHS.redo, json({ command, act }))
    return answer.ok ? ok(answer.value.command) : answer
  },
  giveUp: async (choice) => {
    const answer = await ask(HOST_PATHS.giveUp, json(choice))
    return answer.ok ? ok(null) : answer
  },
  handedOver: async (commands) => {
    const answer = await ask(HOST_PATHS.handedOver, json({ commands }))
    return answer.ok ? ok(null) : answer
  },
  enterEpoch: async (epoch, restored) => {
    const answer = await ask(HOST_PATHS.epoch, json({ epoch, restored }))
    return answer.ok ? ok(null) : answer
  },
  noteDurable: async (epoch, unit, upTo) => {
    const answer = await ask(HOST_PATHS.durable, json({ epoch, unit, upTo }))
    return answer.ok ? ok(null) : answer
  },
}

export const hostFiles: FilesPort = {
  deliver: async () => {
    const answer = await askFor(filesDeliveryAnswerSchema, HOST_PATHS.filesDelivery, { method: 'POST' })
    return answer.ok ? ok({ waiting: answer.value.waiting }) : answer
  },
}

export const municipalServer: MunicipalPort & HandOverPort = {
  handOver: async (items) => {
    const path = HOST_PATHS.municipal + MUNICIPAL_PATHS.handedOver
    const answer = await askFor(handOverAnswerSchema, path, json({ items }))
    return answer.ok ? ok(answer.value.received) : answer
  },
  push: async (commands, epoch) => {
    const path = HOST_PATHS.municipal + MUNICIPAL_PATHS.commands
    const answer = await askFor(commandOutcomesSchema, path, json({ commands, epoch, sentAt: now() }))
    return answer
  },
  pull: async (cursor) => {
    const answer = await ask(`${HOST_PATHS.municipal}${MUNICIPAL_PATHS.changes}?${query(cursor)}`)
    if (!answer.ok) return answer
    const text = await answer.value.text().catch(() => null)
    return text === null ? err(fault('serverUnreachable')) : readPage(text)
  },
  copy: async function* (from) {
    const begun = from === null ? '' : `?${query(from.pin)}&after=${encodeURIComponent(from.after)}`
    const answer = await ask(HOST_PATHS.municipal + MUNICIPAL_PATHS.snapshot + begun)
    if (answer.ok && answer.value.body !== null)
      yield* oneAhead(readCopy(byteLines(answer.value.body), sha256))
    else yield answer.ok ? err(fault('serverUnreachable')) : answer
  },
}

async function sha256(bytes: Bytes): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function query(cursor: Cursor): string {
  const parameters = new URLSearchParams({ unit: String(cursor.unit), city: String(cursor.city) })
  if (cursor.epoch !== null) parameters.set('epoch', cursor.epoch)
  if (cursor.of !== null) parameters.set('of', cursor.of)
  return parameters.toString()
}

const isUnchanged = unchangedBy(changeLineSchema)

/** Null: not what the contract says. */
function changeIn(line: unknown): ChangeLine | null {
  if (isUnchanged(line)) return line
  const parsed = changeLineSchema.safeParse(line)
  return parsed.success ? parsed.data : null
}

/** A page counts only as a whole: without its closing line it was cut off, and nothing of it is taken. */
export function readPage(text: string): Result<PulledPage, Fault> {
  const changes: ChangePage['changes'][number][] = []
  for (const line of text.split('\n')) {
    if (line === '') continue
    const parsed = changeIn(parseJson(line))
    if (parsed === null) return err(fault('serverBroken'))
    if (parsed.kind !== 'end') {
      changes.push(parsed)
      continue
    }
    const { cursor, more, reset, durableUpTo } = parsed
    return ok({ changes, cursor, more, reset, durableUpTo })
  }
  return err(fault('serverUnreachable'))
}
