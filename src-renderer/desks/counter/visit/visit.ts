// A visit: what the clerk types while one person sits at the counter. It is a draft of this machine, never a command;
// texts are kept as typed, so that a reload restores them to the letter.
// Invariant: every stored draft is parsed with this schema, and one that does not parse is left alone, never mended.

import { APPLICATION_STATES } from '#shared/domain/application/states.ts'
import { paperFactSchema } from '#shared/domain/application/dossier.ts'
import { MATERIAL_KINDS, materialKindSchema, scanSchema } from '#shared/domain/material/material.ts'
import { sexSchema } from '#shared/policy/input.ts'
import { CERTIFICATE_KINDS, CERTIFICATE_ROUTES, DISTRICTS, LEVELS } from '#shared/policy/vocabulary.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { accountDraftSchema, NO_ACCOUNT } from '../../../case-parts/account/account-draft.ts'

const typedCertificateSchema = z.object({
  number: z.string(),
  kind: z.enum(CERTIFICATE_KINDS),
  occupationCode: z.string(),
  occupationName: z.string(),
  level: z.literal(LEVELS).nullable(),
  issueDate: z.string(),
  institution: z.string(),
  obtainedVia: z.enum(CERTIFICATE_ROUTES),
  /** Of a licence of special operations: 初领, or 复审、换证; null while nobody has said. */
  issue: z.enum(['first', 'renewal']).nullable(),
})
export type TypedCertificate = z.infer<typeof typedCertificateSchema>

const materialDraftSchema = z.object({
  originalSeen: z.boolean(),
  copyKept: z.boolean(),
  remark: z.string(),
  scans: z.array(scanSchema),
})
export type MaterialDraft = z.infer<typeof materialDraftSchema>

export const visitSchema = z.object({
  v: z.literal(1),
  /** The application that an act of this visit begins or continues. */
  application: z.uuid(),
  /** The version of the standing record; 0 where the visit begins one. */
  basedOn: z.int().nonnegative(),
  /** The moments of the acts in the trail of that version; missing where the visit begins the record. */
  trail: z.array(instantSchema).readonly().optional(),
  /** The state of the standing record when it was opened, or `draft`. */
  openedIn: z.enum(['draft', ...APPLICATION_STATES]),
  identityNumber: z.string(),
  /** The field has been left: eight digits are a permit then, not the beginning of more. */
  numberIsWhole: z.boolean(),
  name: z.string(),
  mobile: z.string(),
  secondContact: z.string(),
  /** Of a travel permit, which does not carry them in its number. */
  birthDate: z.string(),
  sex: sexSchema.nullable(),
  householdPlace: z.enum(['shanghai', 'elsewhere']).nullable(),
  householdDistrict: z.enum(DISTRICTS).nullable(),
  /** Whose file has filled the fields, so that nothing typed since is overwritten. */
  filledFor: z.string(),
  /** The key of a registered certificate, `typed`, or null while nothing is chosen. */
  chosen: z.string().nullable(),
  typed: typedCertificateSchema,
  materials: z.record(materialKindSchema, materialDraftSchema),
  paperFacts: z.array(paperFactSchema),
  account: accountDraftSchema,
})
export type Visit = z.infer<typeof visitSchema>

export const TYPED = 'typed'

const NO_CERTIFICATE: TypedCertificate = {
  number: '',
  kind: 'skill-level',
  occupationCode: '',
  occupationName: '',
  level: 5,
  issueDate: '',
  institution: '',
  obtainedVia: 'assessment',
  issue: null,
}

const NO_MATERIAL: MaterialDraft = { originalSeen: false, copyKept: false, remark: '', scans: [] }

export const emptyMaterials = (): Visit['materials'] => ({
  'identity-card': NO_MATERIAL,
  'bank-card': NO_MATERIAL,
  certificate: NO_MATERIAL,
  'category-proof': NO_MATERIAL,
  'skilled-post-proof': NO_MATERIAL,
  other: NO_MATERIAL,
})

export const emptyVisit = (application: string): Visit => ({
  v: 1,
  application,
  basedOn: 0,
  openedIn: 'draft',
  identityNumber: '',
  numberIsWhole: false,
  name: '',
  mobile: '',
  secondContact: '',
  birthDate: '',
  sex: null,
  householdPlace: null,
  householdDistrict: null,
  filledFor: '',
  chosen: null,
  typed: NO_CERTIFICATE,
  materials: emptyMaterials(),
  paperFacts: [],
  account: NO_ACCOUNT,
})

/** Whether anything worth keeping has been typed or handed over. */
export function isBlank(visit: Visit): boolean {
  const { application } = visit
  return JSON.stringify(visit) === JSON.stringify(emptyVisit(application))
}

/** The same person with the next certificate: person, account and papers stay, certificate and its proofs go. */
export const nextCertificate = (visit: Visit, application: string): Visit => ({
  ...visit,
  application,
  basedOn: 0,
  trail: undefined,
  openedIn: 'draft',
  chosen: null,
  typed: NO_CERTIFICATE,
  materials: {
    ...visit.materials,
    certificate: NO_MATERIAL,
    'skilled-post-proof': NO_MATERIAL,
  },
})

/** `MATERIAL_KINDS` in the order of the counter's checklist. */
export const materialEntries = (visit: Pick<Visit, 'materials'>) =>
  MATERIAL_KINDS.map((kind) => ({ kind, material: visit.materials[kind] }))
