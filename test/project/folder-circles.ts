import type { IModule } from 'dependency-cruiser'

/**
 * Pairs of sibling folders that import each other, type-only imports included.
 * @param modules what dependency-cruiser has read
 * @returns `shared/domain: clinic <-> mail`, sorted; empty when every two siblings have one direction
 */
export const findFolderCircles = (modules: readonly IModule[]): string[] => {
  const edges = new Set<string>()
  for (const { source, dependencies } of modules) {
    for (const { resolved } of dependencies) addSiblingEdge(edges, source.split('/'), resolved.split('/'))
  }
  return [...edges]
    .map((edge) => edge.split(' '))
    .filter(([parent, from = '', to = '']) => from < to && edges.has(`${parent} ${to} ${from}`))
    .map(([parent, from, to]) => `${parent}: ${from} <-> ${to}`)
    .toSorted()
}

/** Two files have one pair of sibling folders: where their paths part, if both still go through a folder there. */
const addSiblingEdge = (edges: Set<string>, from: string[], to: string[]): void => {
  const parting = from.findIndex((part, index) => part !== to[index])
  if (parting < 1 || parting >= from.length - 1 || parting >= to.length - 1) return
  edges.add(`${from.slice(0, parting).join('/')} ${from[parting]} ${to[parting]}`)
}
