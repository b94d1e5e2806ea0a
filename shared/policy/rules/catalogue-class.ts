// 补贴目录分为重点支持（A）、急需紧缺（B）、其它（C） (2025-7 一（二）, 五（四）). While catalogue B is not loaded, an item outside
// A has no class, nor has one of which nobody has said whether it is an AI item: unknown, never C by default.

import { isAiItem } from '../unsaid.ts'
import type { GeneralRule } from './rule.ts'

export const catalogueClass: GeneralRule = {
  id: 'catalogue-class',
  title: '目录类别',
  applies: ({ standards }) => standards?.by === 'class',
  judge({ certificate, catalogueClass: found, input }) {
    const open =
      isAiItem(certificate) === 'unknown'
        ? '是否属于人工智能专项项目待核，类别待定'
        : '急需紧缺目录（B类）未载入，类别待定'
    return {
      outcome: found === null ? 'unknown' : 'met',
      because: found === null ? open : `属于${found}类项目`,
      facts: { occupationCode: certificate.occupationCode, aiItem: isAiItem(certificate), class: found },
      law: { catalogueBLoaded: input.catalogueB !== null },
      read: [certificate],
    }
  },
}
