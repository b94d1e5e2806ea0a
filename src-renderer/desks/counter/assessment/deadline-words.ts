// A deadline with the days left, as it is told to the person.

import { daysBetween, type PlainDate, withWeekday } from '#shared/kernel/plain-date.ts'

export function deadlineWords(deadline: PlainDate, today: PlainDate): string {
  const left = daysBetween(today, deadline)
  if (left > 0) return `${withWeekday(deadline)}，还有 ${left} 天`
  if (left === 0) return `${withWeekday(deadline)}，今日截止`
  return `${withWeekday(deadline)}，已过 ${-left} 天`
}
