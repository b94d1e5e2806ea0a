// Violations that are known and not mended yet: of which rule and kind, why they happen, and what removes them. A kind that
// is not in this list fails the run; a line whose kind is never found any more is taken out.

import type { Violation } from './auditor/finding.ts'

export interface Known {
  readonly rule: Violation['rule']
  /** As the auditor names it. */
  readonly kind: string
  readonly reason: string
  readonly removedBy: string
}

export const KNOWN_VIOLATIONS: readonly Known[] = [
  {
    rule: 'M-4',
    kind: 'paid without the category',
    reason: 'a fact that another feed had taken away was paid on earlier, or a paper proved it',
    removedBy: 'facts are kept by source',
  },
  {
    rule: 'M-4',
    kind: 'right sum, wrong particulars',
    reason: 'the record keeps the particulars of the first decision',
    removedBy: 'the outcome of the last decision is kept',
  },
  {
    rule: 'M-8',
    kind: 'refused on an unknown',
    reason: 'a qualification typed at the counter counts as not listed, where nobody has said so',
    removedBy: 'a list of which nothing is said stays open',
  },
  {
    rule: 'M-8',
    kind: 'refused against the law',
    reason: 'the same',
    removedBy: 'a list of which nothing is said stays open',
  },
  {
    rule: 'M-8',
    kind: 'refused without a ground',
    reason: 'an audit refuses with a ground that no rule has',
    removedBy: 'grounds are chosen from the rules',
  },
  {
    rule: 'M-9',
    kind: 'accepted and left behind',
    reason: 'the generation of an earlier month that was left waits for the operator',
    removedBy: 'the months that are open are on a list',
  },
  {
    rule: 'M-9',
    kind: 'confirmed and passed over',
    reason: 'what is no longer due when it is ordered stays confirmed, and nobody is told',
    removedBy: 'what the order leaves out goes back to a person',
  },
  {
    rule: 'M-9',
    kind: 'posted on a list that is settled',
    reason: 'who leaves the list at confirmation stays published',
    removedBy: 'who leaves the list goes back to the audit',
  },
  {
    rule: 'M-9',
    kind: 'waits for facts that cannot help',
    reason: '待归集 with a failed rule waits for ever',
    removedBy: 'a failed rule goes to a person',
  },
  {
    rule: 'M-11',
    kind: 'a later fact changed nothing',
    reason: 'nothing looks back at paid records when facts change',
    removedBy: 'paid records are decided again on new facts',
  },
  {
    rule: 'M-13',
    kind: 'generated with a call open',
    reason: 'the gate counts the calls of its own month, not those of a month that was left',
    removedBy: 'the gate asks for open calls themselves',
  },
  {
    rule: 'M-14',
    kind: 'confirmed inside its period',
    reason: 'the end of a period is measured by the workstation’s clock',
    removedBy: 'periods go by the arrival at the server',
  },
  {
    rule: 'M-14',
    kind: 'published for too short a period',
    reason: 'the beginning of a period is measured by the workstation’s clock',
    removedBy: 'periods go by the arrival at the server',
  },
  {
    rule: 'M-14',
    kind: 'lodged on a day that had not come',
    reason: 'the lodging day is the workstation’s',
    removedBy: 'the counted moment',
  },
  {
    rule: 'M-14',
    kind: 'lodged by a workstation’s clock',
    reason: 'the lodging day is the workstation’s',
    removedBy: 'the counted moment',
  },
  {
    rule: 'M-7',
    kind: 'a feed told another’s facts',
    reason:
      'a certificate that came before its person waits, and its life on record begins with the delivery that brought the person',
    removedBy: 'the life of a fact names the delivery that brought it, not the one that let it join',
  },
  {
    rule: 'M-5',
    kind: 'a past day changed: tables',
    reason: 'a bank file that comes later carries earlier days, and the tables go by the bank’s day alone',
    removedBy: 'tables of a past day are made from what had arrived by that day',
  },
]

export const isKnown = ({ rule, kind }: Pick<Violation, 'rule' | 'kind'>): boolean =>
  KNOWN_VIOLATIONS.some((known) => known.rule === rule && known.kind === kind)
