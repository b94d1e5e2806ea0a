// Characters that older systems wrote as private-use codes, since GBK has them and Unicode did not yet (U+E815 to U+E864 for
// GBK FE50 to FEA0; GB 18030-2022 gives all of them their Unicode code). Names of people stand in registers both ways:
// 䶮 as U+E863.

const FIRST = 0xe815

/** In the order of their private-use codes. */
const CHARACTERS = [
  '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟',
  '㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱',
  '䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟',
  '䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
].flatMap((row) => Array.from(row))

export const PRIVATE_USE_CHARACTERS: ReadonlyMap<string, string> = new Map(
  CHARACTERS.map((character, index) => [String.fromCodePoint(FIRST + index), character]),
)
