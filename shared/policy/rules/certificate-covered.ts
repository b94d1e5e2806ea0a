// The certificate is a subsidised item (补贴项目) of the programme on D: 2021-5 skill-level only; 2022-17 also the 219 list
// after 2022-08-22 (口径 R-34) and the two AI items from 2024-11-14; 2025-7 all three kinds, a qualification only where it is
// on the 219 list or in class A or B. Unknown where it rests on a catalogue that is not loaded, or on what nobody has said.

import { addDays } from '#shared/kernel/plain-date.ts'
import type { Outcome } from '../assessment.ts'
import type { CaseFile } from '../case-file.ts'
import { inForce } from '../parameters/dated.ts'
import type { CoverageTest } from '../parameters/programme.ts'
import { isAiItem, isListed219 } from '../unsaid.ts'
import { CERTIFICATE_KIND_TITLES } from '../vocabulary.ts'
import { always, type GeneralRule } from './rule.ts'

type Answer = { readonly outcome: Outcome; readonly because: string }

const COVERED: Answer = { outcome: 'met', because: '属于补贴项目' }
const NOT_COVERED: Answer = { outcome: 'not-met', because: '不属于补贴项目' }
const LISTED_UNSAID: Answer = { outcome: 'unknown', because: '是否属于219号目录待核' }
const AI_UNSAID: Answer = { outcome: 'unknown', because: '是否属于人工智能专项项目待核' }
const NOT_LOADED: Answer = { outcome: 'unknown', because: '是否属于补贴项目取决于尚未载入的目录' }

const answerOf = (statement: boolean | 'unknown', unsaid: Answer): Answer =>
  statement === 'unknown' ? unsaid : statement ? COVERED : NOT_COVERED

const TESTS: Readonly<Record<CoverageTest, (file: CaseFile) => Answer>> = {
  every: () => COVERED,
  'listed-219': ({ certificate }) => answerOf(isListed219(certificate), LISTED_UNSAID),
  'ai-item': ({ certificate }) => answerOf(isAiItem(certificate), AI_UNSAID),
  'listed-219-or-catalogued': ({ certificate, catalogueClass }) => {
    if (catalogueClass === 'A' || catalogueClass === 'B') return COVERED
    const listed = answerOf(isListed219(certificate), LISTED_UNSAID)
    return listed === NOT_COVERED && catalogueClass === null ? NOT_LOADED : listed
  },
}

/** Issued on the very day of 219号: 口径 R-34 shuts it out, where nothing else does. */
const onTheDayOfNotice = ({ certificate, programme, issued }: CaseFile): boolean =>
  inForce(programme.coverage[certificate.kind], issued) === null &&
  inForce(programme.coverage[certificate.kind], addDays(issued, 1))?.value === 'listed-219' &&
  isListed219(certificate) !== false

export const certificateCovered: GeneralRule = {
  id: 'certificate-covered',
  title: '补贴项目范围',
  applies: always,
  judge(file) {
    const { certificate, programme, issued } = file
    const entry = inForce(programme.coverage[certificate.kind], issued)
    const { outcome, because } = entry === null ? NOT_COVERED : TESTS[entry.value](file)
    return {
      outcome,
      because: `${CERTIFICATE_KIND_TITLES[certificate.kind]}（${issued}发证）${because}`,
      interpretation: onTheDayOfNotice(file) ? 'R-34' : undefined,
      ...(entry === null ? {} : { citation: entry.citation }),
      facts: {
        kind: certificate.kind,
        issueDate: issued,
        listed219: isListed219(certificate),
        aiItem: isAiItem(certificate),
        class: file.catalogueClass,
      },
      law: { covered: entry?.value ?? 'none', from: entry?.from ?? null },
      read: [certificate],
    }
  },
}
