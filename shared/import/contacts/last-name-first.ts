/** `Sesay, Fatou`, `AL-HASSAN, Omar K.`, `da Silva, José Maria`: one last name, with particles, and one to three names. */
const lastThenFirst =
  /^((?:(?:al|el|ben|bin|abu|van|von|der|den|de|da|do|dos|di|du|la|le|st\.?) )*[\p{L}\p{M}'’-]+), ?((?:\p{L}[\p{L}\p{M}'’.-]*)(?: \p{L}[\p{L}\p{M}'’.-]*){0,2})$/iu
/** What may stand behind a comma and is no first name: a degree, a task, an institution, an abbreviation. */
const noFirstName =
  /\b(?:ph\.?d|mba|msc|bsc|ma|md|jr|sr|esq|eng|ing|cisa|cissp|cpa|director\p{L}*|manager|officer|head|chief|advisor|analyst|minister|secretary|governor|engineer|bank|banque|banco|ministry|minist\p{L}+|authority|agency|commission|university|telecom|ltd|inc)\b/iu
const abbreviation = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u

const isLastFirst = (name: string): boolean => {
  const [, , first = ''] = lastThenFirst.exec(name) ?? []
  const isAbbreviated = abbreviation.test(first) && name !== name.toUpperCase()
  return first !== '' && !isAbbreviated && !noFirstName.test(first)
}

/** Whether a column writes its names with the last name first and a comma: most of them, and two at least. */
export const areLastNamesFirst = (names: readonly string[]): boolean => {
  const count = names.filter(isLastFirst).length
  return count > 1 && count * 2 >= names.filter((name) => name !== '').length
}

/** `Fatou Sesay` of `Sesay, Fatou`; any other name as it is. */
export const nameInOrder = (name: string): string =>
  isLastFirst(name) ? name.replace(lastThenFirst, '$2 $1') : name
