// The text of 沪人社规〔2021〕5号 is not at hand. What the sources do not say of it is read as in the next notice, and a rule
// that turns somebody down on that names the reading (口径 R-38).

import type { Programme } from './parameters/programme.ts'

export const readAsNext = ({ id }: Programme): { readonly interpretation?: 'R-38' } =>
  id === '2021-5' ? { interpretation: 'R-38' } : {}
