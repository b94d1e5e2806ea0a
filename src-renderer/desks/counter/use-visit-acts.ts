// What can be done to the visit on the desk, by key or button. An act asked for too early says what is missing and
// leads there.

import { type Dispatch, type SetStateAction, useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import type { Spell } from '#shared/policy/input.ts'
import { newId } from '../../acts/perform-act.ts'
import { focusField } from '../../forms/field.tsx'
import { readCard } from '../../host/scan-client.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import { now } from '../../ui/clock.ts'
import { useKeyBindings } from '../../ui/key-bindings.ts'
import { type CounterActs, counterActs } from './actions/counter-acts.ts'
import type { CaseAtHand } from './use-case-at-hand.ts'
import { cardRead, enterFact, seeAllOriginals } from './visit/changes.ts'
import { normalisedIdentity } from './visit/dossier-of-visit.ts'
import type { Offer } from './visit/offers.ts'
import type { Visits } from './visit/use-visits.ts'
import { emptyVisit, type Visit } from './visit/visit.ts'

export type OpenDialog = 'none' | 'return' | 'refuse' | 'fact'

export interface VisitActs {
  readonly acts: CounterActs
  readonly busy: boolean
  readonly problem: Fault | null
  /** Why the last act that was asked for cannot be done yet. */
  readonly hint: string | null
  readonly dialog: OpenDialog
  readonly setDialog: Dispatch<SetStateAction<OpenDialog>>
  readonly enterSpell: (spell: Spell, paper: string) => Promise<null>
  readonly accept: () => void
  readonly giveBack: () => void
  readonly refuse: () => void
  readonly readCard: () => void
  readonly seeAll: () => void
}

export function useVisitActs(visits: Visits, hand: CaseAtHand, onClear: () => void): VisitActs {
  const { session } = useSignedIn()
  const { visit } = visits.current
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Fault | null>(null)
  const [said, setSaid] = useState<{ readonly of: Visit; readonly words: string } | null>(null)
  const [dialog, setDialog] = useState<OpenDialog>('none')

  const acts = counterActs({
    visit,
    certificate: hand.certificate,
    known: hand.known,
    missing: hand.missing,
    lodging: hand.lodging,
    staff: session.staff.id,
    onDone: () => {
      visits.finish()
    },
  })

  const offered = (offer: Offer, act: () => void): void => {
    setProblem(null)
    if (offer.possible) {
      act()
      return
    }
    setSaid({ of: visit, words: offer.because })
    if (offer.field !== null) focusField(offer.field)
  }
  const lodge = async (): Promise<void> => {
    setBusy(true)
    setProblem(await acts.accept())
    setBusy(false)
  }
  const takeCard = async (): Promise<void> => {
    const card = await readCard()
    setProblem(card.ok ? null : card.error)
    if (!card.ok) return
    const { identityNumber } = card.value
    const held = normalisedIdentity(visit)
    if (held === '' || held === identityNumber) visits.change((before) => cardRead(before, card.value))
    // Someone else's card: what has been typed for this person waits among the parked visits.
    else visits.open(cardRead(emptyVisit(newId()), card.value))
    focusField('secondContact')
  }

  const run: Pick<VisitActs, 'accept' | 'giveBack' | 'refuse' | 'readCard' | 'seeAll'> = {
    accept: () => {
      if (!busy) offered(hand.offers.accept, () => void lodge())
    },
    giveBack: () => {
      offered(hand.offers.giveBack, () => {
        setDialog('return')
      })
    },
    refuse: () => {
      offered(hand.offers.refuse, () => {
        setDialog('refuse')
      })
    },
    readCard: () => void takeCard(),
    seeAll: () => {
      visits.change((before) => seeAllOriginals(before, hand.lines))
      focusField('bank')
    },
  }
  useKeyBindings('窗口受理', [
    { combo: 'F2', title: '读卡', run: run.readCard },
    { combo: 'F4', title: '挂起当前人员', run: visits.park },
    { combo: 'F6', title: '原件全部已验', run: run.seeAll },
    {
      combo: 'Alt+P',
      title: '凭材料补录',
      run: () => {
        setDialog('fact')
      },
    },
    { combo: 'F9', title: '受理', run: run.accept },
    { combo: 'Alt+T', title: '退回补正', run: run.giveBack },
    { combo: 'Alt+N', title: '不予受理', run: run.refuse },
    { combo: 'Alt+Q', title: '清空', run: onClear },
  ])

  return {
    ...run,
    acts,
    busy,
    problem,
    hint: said?.of === visit ? said.words : null,
    dialog,
    setDialog,
    enterSpell: (spell, paper) => {
      const fact = { id: newId(), spell, paper, seenBy: session.staff.id, seenAt: now() }
      visits.change((before) => enterFact(before, fact))
      return Promise.resolve(null)
    },
  }
}
