import type { IModule } from 'dependency-cruiser'

/** Which entries of a folder (its folders and files) import which others of it, by the path of the folder. */
type EntryImports = Map<string, Map<string, Set<string>>>

/**
 * Circles among the entries of one folder, type-only imports included: of two or more of its folders, and of its
 * folders with files beside them. A folder imports what any file in it imports.
 * @param modules what dependency-cruiser has read
 * @returns `shared/domain: clinic, ids.ts, mail` for each circle, sorted; empty when imports have one direction
 */
export const findFolderCircles = (modules: readonly IModule[]): string[] => {
  const importsByFolder: EntryImports = new Map()
  for (const { source, dependencies } of modules) {
    for (const { resolved } of dependencies)
      addImport(importsByFolder, source.split('/'), resolved.split('/'))
  }
  return [...importsByFolder]
    .flatMap(([folder, imports]) =>
      findCircles(imports).map((entries) => `${folder}: ${entries.toSorted().join(', ')}`),
    )
    .toSorted()
}

/** Two files have one folder in which their paths part; its entries there are folders or the files themselves. */
const addImport = (importsByFolder: EntryImports, from: string[], to: string[]): void => {
  const parting = from.findIndex((part, index) => part !== to[index])
  const [entry, imported] = [from[parting], to[parting]]
  if (parting < 1 || entry === undefined || imported === undefined) return
  const folder = from.slice(0, parting).join('/')
  const imports = importsByFolder.get(folder) ?? new Map<string, Set<string>>()
  importsByFolder.set(folder, imports.set(entry, (imports.get(entry) ?? new Set()).add(imported)))
}

/** Entries that reach each other; two files alone are a circle of files, which dependency-cruiser finds by itself. */
const findCircles = (imports: ReadonlyMap<string, ReadonlySet<string>>): string[][] => {
  const reached = new Map([...imports.keys()].map((entry) => [entry, reachableFrom(entry, imports)]))
  const circles = new Set<string>()
  for (const [entry, others] of reached) {
    const circle = [...others].filter((other) => reached.get(other)?.has(entry))
    if (circle.some((member) => !member.includes('.'))) circles.add(circle.toSorted().join(' '))
  }
  return [...circles].map((circle) => circle.split(' ')).filter(({ length }) => length > 1)
}

/** Every entry on a way from this one; the entry itself where a way leads back. */
const reachableFrom = (entry: string, imports: ReadonlyMap<string, ReadonlySet<string>>): Set<string> => {
  const reached = new Set<string>()
  const queue = [...(imports.get(entry) ?? [])]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    queue.push(...(imports.get(next) ?? []))
  }
  return reached
}
