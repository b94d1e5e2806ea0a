// The group of keys of this desk.

export const GROUP = '应付未付'
