import { transformSync } from 'esbuild'

/** A fault that is put into the product's source, to see that a test fails. */
export interface Mutant {
  /** From the root of the repository. */
  file: string
  /** Occurs exactly once in the file. */
  find: string
  replace: string
  /** What is wrong with the product then. */
  why: string
}

/**
 * Reads a list of mutants: tab-separated, a line each below the heading; `\n` in a cell is a new line.
 * @throws Error with the line that has no four cells
 */
export const parseMutants = (text: string): Mutant[] =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line, index) => {
      const cells = line.split('\t').map((cell) => cell.replaceAll('\\n', '\n'))
      const [file, find, replace, why] = cells
      if (!file || !find || replace === undefined || !why || cells.length > 4)
        throw new Error(`line ${index + 2} is not file, find, replace and why: ${line}`)
      return { file, find, replace, why }
    })

/**
 * The source with the edit.
 * @throws Error when the text to find does not occur exactly once, the edit changes nothing, or leaves no TypeScript
 */
export const applyMutant = (source: string, { file, find, replace }: Mutant): string => {
  const parts = source.split(find)
  if (parts.length !== 2) throw new Error(`${file}: occurs ${parts.length - 1} times, not once: ${find}`)
  if (find === replace) throw new Error(`${file}: the edit changes nothing: ${find}`)
  const edited = parts.join(replace)
  try {
    transformSync(edited, { loader: file.endsWith('x') ? 'tsx' : 'ts', logLevel: 'silent' })
  } catch (error) {
    throw new Error(`${file}: no TypeScript with ${replace}: ${(error as Error).message}`, { cause: error })
  }
  return edited
}
