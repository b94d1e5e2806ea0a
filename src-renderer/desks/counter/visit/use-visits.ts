// The visit on the desk and the parked ones behind it. Everything typed is a draft of this machine: it survives a reload
// and a crash, and ends only when the act is on disk or the clerk clears it.

import { useCallback, useEffect, useState } from 'react'
import { newId } from '../../../acts/perform-act.ts'
import { type Draft, removeDraft, saveDraft, useDrafts } from '../../../cache/drafts.ts'
import { type DraftSaver, draftSaver } from './draft-saver.ts'
import { emptyVisit, isBlank, type Visit, visitSchema } from './visit.ts'

export interface OpenVisit {
  readonly id: string
  readonly visit: Visit
}

/** New values of some fields, or the whole visit made anew. */
export type Change = Partial<Visit> | ((visit: Visit) => Visit)

export interface Visits {
  readonly current: OpenVisit
  readonly parked: readonly OpenVisit[]
  readonly change: (change: Change) => void
  readonly park: () => void
  readonly resume: (id: string) => void
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

/** Null while the drafts are being read. */
export function useVisits(): Visits | null {
  const drafts = useDrafts('counter')
  const [current, setCurrent] = useState<OpenVisit | null>(null)
  const saver = useSaver()
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

  if (current === null && drafts !== undefined) {
    const unfinished = drafts.findLast(({ parked }) => !parked)
    setCurrent((unfinished === undefined ? null : readDraft(unfinished)) ?? fresh())
  }
  if (current === null || drafts === undefined) return null

  const putAway = (): void => {
    saver.drop()
    void save(current, true)
  }

  return {
    current,
    parked: drafts
      .filter(({ id, parked }) => parked && id !== current.id)
      .flatMap((draft) => readDraft(draft) ?? []),
    change,
    park: () => {
      putAway()
      setCurrent(fresh())
    },
    resume: (id) => {
      const draft = drafts.find((candidate) => candidate.id === id)
      const visit = draft === undefined ? null : readDraft(draft)
      if (visit === null) return
      putAway()
      setCurrent(visit)
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

function useSaver(): DraftSaver<OpenVisit> {
  const [saver] = useState(() => draftSaver((open: OpenVisit) => save(open, false)))
  useEffect(() => {
    window.addEventListener('pagehide', saver.flush)
    document.addEventListener('visibilitychange', saver.flush)
    return () => {
      saver.flush()
      window.removeEventListener('pagehide', saver.flush)
      document.removeEventListener('visibilitychange', saver.flush)
    }
  }, [saver])
  return saver
}
