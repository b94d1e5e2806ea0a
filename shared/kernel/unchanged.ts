// Whether a schema lets a value through exactly as it is: nothing refused, nothing left out, nothing filled in. Zod builds
// every value anew while it parses; for a district's records that costs seconds, and almost all of them come out as they
// went in. So they are only looked at, by closures that are made once from the schema itself (the page's policy forbids
// compiled code, and with it Zod's own fast way). What does not pass, or whose schema says something that is not known
// here, goes to the schema, which alone refuses. Invariant: what passes is deeply equal to what the schema makes of it.

import { z } from 'zod'

type Schema = z.core.$ZodType
type Look = (value: unknown) => boolean

/** `unchangedBy(schema)(value)`: the value is what `schema.parse(value)` would give. Only for schemas without a clock. */
export function unchangedBy<Of extends z.ZodType>(schema: Of): (value: unknown) => value is z.output<Of> {
  const look = lookOf(schema)
  return (value): value is z.output<Of> => look(value)
}

/** Schemas share their parts: dates, ids, materials. */
const MADE = new WeakMap<Schema, Look>()

function lookOf(schema: Schema): Look {
  const made = MADE.get(schema) ?? make(schema)
  MADE.set(schema, made)
  return made
}

function make(schema: Schema): Look {
  const checks = checksOf(schema)
  if (checks === null) return asked(schema)
  const look = shapeOf(schema)
  if (look === null) return asked(schema)
  if (checks.length === 0) return look
  return (value) => look(value) && checks.every((check) => check(value))
}

function shapeOf(schema: Schema): Look | null {
  if (schema instanceof z.ZodObject) return objectLook(schema)
  if (schema instanceof z.ZodArray) {
    const element = lookOf(schema.element)
    return (value) => Array.isArray(value) && value.every(element)
  }
  if (schema instanceof z.ZodString) return (value) => typeof value === 'string'
  if (schema instanceof z.ZodStringFormat) return (value) => typeof value === 'string'
  if (schema instanceof z.ZodNumber) return (value) => typeof value === 'number' && Number.isFinite(value)
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean'
  if (schema instanceof z.ZodLiteral) return among(schema.values)
  if (schema instanceof z.ZodEnum) return among(new Set(schema.options))
  if (schema instanceof z.ZodNullable) return orElse(null, schema.unwrap())
  if (schema instanceof z.ZodOptional) return orElse(undefined, schema.unwrap())
  if (schema instanceof z.ZodDefault) {
    const inner = lookOf(schema.unwrap())
    return (value) => value !== undefined && inner(value)
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return choiceLook(schema)
  if (schema instanceof z.ZodUnion) return firstLook(schema.options)
  return null
}

const among =
  (values: ReadonlySet<unknown>): Look =>
  (value) =>
    values.has(value)

function orElse(other: unknown, schema: Schema): Look {
  const inner = lookOf(schema)
  return (value) => value === other || inner(value)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A key more than the schema names would be left out by it. */
function objectLook({ shape }: { readonly shape: Readonly<Record<string, Schema>> }): Look {
  const fields = Object.entries(shape).map(([key, schema]) => ({ key, look: lookOf(schema) }))
  return (value) => {
    if (!isObject(value)) return false
    let named = 0
    for (const { key, look } of fields) {
      const field = value[key]
      if (!look(field)) return false
      if (field !== undefined) named += 1
    }
    return Object.keys(value).length === named
  }
}

function choiceLook({ def }: z.ZodDiscriminatedUnion): Look | null {
  const choices = new Map<unknown, Look>()
  for (const option of def.options) {
    const values = option._zod.propValues?.[def.discriminator]
    if (values === undefined) return null
    for (const value of values) choices.set(value, lookOf(option))
  }
  return (value) => isObject(value) && choices.get(value[def.discriminator])?.(value) === true
}

/** The first that accepts a value decides what becomes of it, so one that would change it must not be passed over. */
function firstLook(schemas: readonly Schema[]): Look {
  const options = schemas.map((schema) => ({ schema, look: lookOf(schema) }))
  return (value) => {
    for (const { schema, look } of options) {
      if (look(value)) return true
      if (z.safeParse(schema, value).success) return false
    }
    return false
  }
}

/** Null: one of them is not known here. */
function checksOf(schema: Schema): readonly Look[] | null {
  const own = schema instanceof z.core.$ZodCheck ? [schema] : []
  const looks = [...own, ...(schema._zod.def.checks ?? [])].map(checkLook)
  return looks.includes(null) ? null : looks.filter((look) => look !== null)
}

function checkLook(check: z.core.$ZodCheck): Look | null {
  if (check instanceof z.core.$ZodCheckMinLength) {
    const { minimum } = check._zod.def
    return (value) => lengthOf(value) >= minimum
  }
  if (check instanceof z.core.$ZodCheckMaxLength) {
    const { maximum } = check._zod.def
    return (value) => lengthOf(value) <= maximum
  }
  if (check instanceof z.core.$ZodCheckGreaterThan) {
    const { value: limit, inclusive } = check._zod.def
    if (typeof limit !== 'number') return null
    return (value) => typeof value === 'number' && (inclusive ? value >= limit : value > limit)
  }
  if (check instanceof z.core.$ZodCheckLessThan) {
    const { value: limit, inclusive } = check._zod.def
    if (typeof limit !== 'number') return null
    return (value) => typeof value === 'number' && (inclusive ? value <= limit : value < limit)
  }
  if (check instanceof z.core.$ZodCheckOverwrite) {
    const { def } = check._zod
    return (value) => Object.is(def.tx(value), value)
  }
  if (check instanceof z.core.$ZodCheckNumberFormat)
    return check._zod.def.format === 'safeint' ? (value) => Number.isSafeInteger(value) : null
  if (check instanceof z.core.$ZodCheckStringFormat) {
    const { format, pattern } = check._zod.def
    if (pattern === undefined || pattern.global || pattern.sticky) return null
    // Of other formats the pattern is only a part.
    return format === 'uuid' || format === 'regex'
      ? (value) => typeof value === 'string' && pattern.test(value)
      : null
  }
  return null
}

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : Number.NaN

/** Answers that a schema has given are remembered: dates and flags repeat. */
const REMEMBERED = 65_536

function asked(schema: Schema): Look {
  const known = new Set<unknown>()
  return (value) => {
    if (known.has(value)) return true
    const parsed = z.safeParse(schema, value)
    if (!parsed.success || !Object.is(parsed.data, value)) return false
    if ((typeof value === 'string' || typeof value === 'boolean') && known.size < REMEMBERED) known.add(value)
    return true
  }
}
