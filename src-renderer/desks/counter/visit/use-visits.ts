// The visit on the desk and the parked ones behind it. Everything typed is a draft of this machine: it survives a reload
// and a crash, and ends only when the act is on disk or the clerk clears it.

import { useCallback, useEffect, useState } from 'react'
import { newId } from '../../../acts/perform-act.ts'
import { type Draft, removeDraft, saveDraft, useDrafts } from '../../../drafts/drafts.ts'
import { draftSaver } from '../../../drafts/draft-saver.ts'
import { holdVisit, openVisits, ownVisit } from './window-claim.ts'
import { emptyVisit, isBlank, type Visit, visitSchema } from './visit.ts'

export interface OpenVisit {
  readonly id: string
  readonly visit: Visit
}

/** New values of some fields, or the whole visit made anew. */
export type Change = Partial<Visit> | ((visit: Visit) => Visit)

export interface Visits {
  readonly current: OpenVisit
  /** What is typed is on the screen only: the disk does not take it. */
  readonly saveFailed: boolean
  /** All others: parked here, or left by a window that was closed. */
  readonly parked: readonly OpenVisit[]
  readonly change: (change: Change) => void
  readonly park: () => void
  /** False where another window has the visit open. */
  readonly resume: (id: string) => Promise<boolean>
  /** Puts a visit on the desk; what lay there is parked. */
  readonly open: (visit: Visit) => void
  /** The act is on disk: the draft goes, the next visit begins. */
  readonly finish: () => void
  /** Empties the desk; the answer puts back what lay there. */
  readonly clear: () => () => void
}

const save = ({ id, visit }: OpenVisit, parked: boolean): Promise<void> =>
  isBlank(visit) ? removeDraft(id) : saveDraft({ id, desk: 'counter', parked, content: visit })

const fresh = (): OpenVisit => ({ id: newId(), visit: emptyVisit(newId()) })

function readDraft({ id, content }: Draft): OpenVisit | null {
  const parsed = visitSchema.safeParse(content)
  return parsed.success ? { id, visit: parsed.data } : null
}

/** What this window showed before a reload, else the latest visit that no window has open, else a new one. */
async function firstVisit(drafts: readonly Draft[]): Promise<OpenVisit> {
  const isOpen = await openVisits()
  const own = ownVisit()
  const unfinished = drafts.filter(({ parked }) => !parked)
  const draft = unfinished.find(({ id }) => id === own) ?? unfinished.findLast(({ id }) => !isOpen(id))
  return (draft === undefined ? null : readDraft(draft)) ?? fresh()
}

/** Null while the drafts are being read. */
export function useVisits(): Visits | null {
  const drafts = useDrafts('counter')
  const [current, setCurrent] = useState<OpenVisit | null>(null)
  const [saveFailed, setSaveFailed] = useState(false)
  const [saver] = useState(() => draftSaver((open: OpenVisit) => save(open, false), setSaveFailed))
  useEffect(() => {
    if (current !== null) saver.save(current)
  }, [current, saver])

  const change = useCallback((wanted: Change) => {
    setCurrent((before) => {
      if (before === null) return before
      const visit = typeof wanted === 'function' ? wanted(before.visit) : { ...before.visit, ...wanted }
      return visit === before.visit ? before : { ...before, visit }
    })
  }, [])

  useEffect(() => {
    if (current !== null || drafts === undefined) return undefined
    let wanted = true
    void firstVisit(drafts).then((visit) => {
      if (wanted) setCurrent(visit)
    })
    return () => {
      wanted = false
    }
  }, [current, drafts])

  const currentId = current?.id
  useEffect(() => (currentId === undefined ? undefined : holdVisit(currentId)), [currentId])

  if (current === null || drafts === undefined) return null

  const putAway = (): void => {
    saver.drop()
    void save(current, true)
  }

  return {
    current,
    saveFailed,
    parked: drafts.filter(({ id }) => id !== current.id).flatMap((draft) => readDraft(draft) ?? []),
    change,
    park: () => {
      putAway()
      setCurrent(fresh())
    },
    resume: async (id) => {
      const draft = drafts.find((candidate) => candidate.id === id)
      const visit = draft === undefined ? null : readDraft(draft)
      const isOpen = await openVisits()
      if (visit === null || isOpen(id)) return false
      putAway()
      setCurrent(visit)
      return true
    },
    open: (visit) => {
      putAway()
      setCurrent({ id: newId(), visit })
    },
    finish: () => {
      const done = current.id
      saver.drop()
      setCurrent(fresh())
      void removeDraft(done)
    },
    clear: () => {
      const cleared = current
      saver.drop()
      void removeDraft(cleared.id)
      setCurrent(fresh())
      return () => {
        setCurrent(cleared)
      }
    },
  }
}
