// Materials of an application: what the counter saw, kept and scanned (policy sheet 8, product sheet 2.1-4).

import { instantSchema } from '#shared/kernel/schema.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { z } from 'zod'

export const MATERIAL_KINDS = [
  'identity-card',
  'bank-card',
  'certificate',
  'category-proof',
  'skilled-post-proof',
  'other',
] as const
export const materialKindSchema = z.enum(MATERIAL_KINDS)
export type MaterialKind = z.infer<typeof materialKindSchema>

export const MATERIAL_TITLES: Readonly<Record<MaterialKind, string>> = {
  'identity-card': '身份证或社会保障卡',
  'bank-card': '本人实名制银行卡',
  certificate: '职业技能证书',
  'category-proof': '人员身份证明材料',
  'skilled-post-proof': '相应技能岗位就业材料',
  other: '其他材料',
}

/**
 * Without it nothing can be accepted: the application is returned. The certificate's paper is not among them: the
 * register is what counts, and where it has no record yet the paper is 待核 (policy sheet 8).
 */
export const INDISPENSABLE: readonly MaterialKind[] = ['identity-card']

export const SCAN_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const
export const scanTypeSchema = z.enum(SCAN_TYPES)

/** 20 MiB: a colour scan of ten pages at 300 dpi stays well below. */
export const MAX_SCAN_BYTES = 20 * 1024 * 1024

export const scanSchema = z.object({
  /** SHA-256 of the content in hex: the file's only name, so that no name of a person reaches a path or an address. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  type: scanTypeSchema,
  bytes: z.int().positive().max(MAX_SCAN_BYTES),
})
export type Scan = z.infer<typeof scanSchema>

export const materialSchema = z.object({
  id: z.uuid(),
  kind: materialKindSchema,
  originalSeen: z.boolean(),
  copyKept: z.boolean(),
  scans: z.array(scanSchema).max(30),
  remark: z.string().max(500),
  seenBy: staffIdSchema,
  seenAt: instantSchema,
})
export type Material = z.infer<typeof materialSchema>
