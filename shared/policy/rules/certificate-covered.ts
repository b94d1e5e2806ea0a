// The certificate is a subsidised item (补贴项目) of the programme on D: 2021-5 skill-level only; 2022-17 also the 219 list
// from 2022-08-22 and the two AI items from 2024-11-14; 2025-7 all three kinds, a qualification only where it is on the
// 219 list or in class A or B, which is unknown while it rests on a catalogue that is not loaded.

import type { Outcome } from '../assessment.ts'
import type { CaseFile } from '../case-file.ts'
import { inForce } from '../parameters/dated.ts'
import type { CoverageTest } from '../parameters/programme.ts'
import { CERTIFICATE_KIND_TITLES } from '../vocabulary.ts'
import { always, type GeneralRule } from './rule.ts'

const TESTS: Readonly<Record<CoverageTest, (file: CaseFile) => Outcome>> = {
  every: () => 'met',
  'listed-219': ({ certificate }) => (certificate.listed219 ? 'met' : 'not-met'),
  'ai-item': ({ certificate }) => (certificate.aiItem ? 'met' : 'not-met'),
  'listed-219-or-catalogued': ({ certificate, catalogueClass }) => {
    if (certificate.listed219 || catalogueClass === 'A' || catalogueClass === 'B') return 'met'
    return catalogueClass === null ? 'unknown' : 'not-met'
  },
}

const BECAUSE: Readonly<Record<Outcome, string>> = {
  met: '属于补贴项目',
  'not-met': '不属于补贴项目',
  unknown: '是否属于补贴项目取决于尚未载入的目录',
}

export const certificateCovered: GeneralRule = {
  id: 'certificate-covered',
  title: '补贴项目范围',
  applies: always,
  judge(file) {
    const { certificate, programme, issued } = file
    const entry = inForce(programme.coverage[certificate.kind], issued)
    const outcome = entry === null ? 'not-met' : TESTS[entry.value](file)
    return {
      outcome,
      because: `${CERTIFICATE_KIND_TITLES[certificate.kind]}（${issued}发证）${BECAUSE[outcome]}`,
      ...(entry === null ? {} : { citation: entry.citation }),
      facts: {
        kind: certificate.kind,
        issueDate: issued,
        listed219: certificate.listed219,
        aiItem: certificate.aiItem,
        class: file.catalogueClass,
      },
      law: { covered: entry?.value ?? 'none', from: entry?.from ?? null },
      read: [certificate],
    }
  },
}
