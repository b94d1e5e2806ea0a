// The group of keys that work at every desk.

export const GLOBAL = '全局'
