// What happened, line by line, for whoever has to understand a failing seed (`npm run simulate -- --from SEED --trace`).

export type Trace = (at: number, what: string) => void

export const silent: Trace = () => undefined
