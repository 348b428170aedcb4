/**
 * Zoom takes at most 64 characters for a first and for a last name, and a report may write two names into one cell. What is
 * longer is no name, and comparing it with every registrant would take minutes.
 */
export const MAX_NAME_LENGTH = 300

/** The name as it is stored and compared: its first 300 characters, whole ones. */
export const cutDisplayName = (name: string): string =>
  name.length <= MAX_NAME_LENGTH
    ? name
    : name
        .slice(0, MAX_NAME_LENGTH)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()
