// Travel permits of residents of Hong Kong, Macao and Taiwan. 来往内地通行证: H or M and eight digits; two more digits on older
// cards count how often it was issued and belong to no number. 台胞证: eight digits. Neither has a check digit, and neither
// says when its holder was born: birth date and sex are typed from the document.

declare const permitBrand: unique symbol
export type TravelPermit = string & { readonly [permitBrand]: true }

export const TRAVEL_PERMIT_TITLES = {
  mainland: '港澳居民来往内地通行证',
  taiwan: '台湾居民来往大陆通行证',
} as const
export type TravelPermitKind = keyof typeof TRAVEL_PERMIT_TITLES

const MAINLAND = /^([HM]\d{8})(?:\d{2})?$/
const isPermit = (text: string): text is TravelPermit => /^[HM]?\d{8}$/.test(text)

/** Of folded text; null where it is none. */
export function travelPermitIn(text: string): TravelPermit | null {
  const number = MAINLAND.exec(text)?.[1] ?? text
  return isPermit(number) ? number : null
}

export const travelPermitKind = (permit: TravelPermit): TravelPermitKind =>
  /^\d/.test(permit) ? 'taiwan' : 'mainland'
