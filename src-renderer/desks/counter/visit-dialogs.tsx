// The dialogs of a visit: each opens by its act and closes when the act is done.

import { explain } from '#shared/policy/explain.ts'
import { PaperFactDialog } from './materials/paper-fact-dialog.tsx'
import { RefuseDialog } from './actions/refuse-dialog.tsx'
import { ReturnDialog } from './actions/return-dialog.tsx'
import type { CaseAtHand } from './use-case-at-hand.ts'
import type { VisitActs } from './use-visit-acts.ts'

interface Props {
  readonly hand: CaseAtHand
  readonly acts: VisitActs
}

export function VisitDialogs({ hand, acts }: Props) {
  const close = (): void => {
    acts.setDialog('none')
  }
  const refusing = acts.dialog === 'refuse'
  return (
    <>
      <ReturnDialog
        open={acts.dialog === 'return'}
        missing={hand.missing}
        onClose={close}
        onReturn={acts.acts.giveBack}
      />
      <RefuseDialog
        open={refusing}
        grounds={refusing ? acts.acts.grounds() : []}
        remedies={refusing ? remediesOf(hand) : []}
        onClose={close}
        onRefuse={acts.acts.refuse}
      />
      <PaperFactDialog open={acts.dialog === 'fact'} onClose={close} onEnter={acts.enterSpell} />
    </>
  )
}

function remediesOf({ assessed }: CaseAtHand): readonly string[] {
  if (assessed?.kind !== 'assessed') return []
  return explain(assessed.facts).remedies.flatMap(({ remedy }) =>
    remedy.kind === 'nothing' ? [] : [remedy.text],
  )
}
