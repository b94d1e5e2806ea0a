// The group of keys of this desk.

export const GROUP = '追回'
