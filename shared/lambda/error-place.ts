import { SourceMap } from 'node:module'
import { readBundledFile } from './bundled-file'

/**
 * Where the product made or passed on the error: `shared/use-cases/mail/send-mail.ts:41`. The bundle's source map is
 * read when the first error is logged: with `--enable-source-maps` Node would read it at each cold start.
 * @returns null where no frame of the stack is one of the bundle's own sources, or the bundle has no source map
 */
export const errorPlace = ({ stack = '' }: Error, readMap: MapReader = readBundleMap): string | null => {
  const frames = [...stack.matchAll(/^ {4}at .*\bindex\.cjs:(\d+):(\d+)\)?$/gm)]
  const map = frames.length > 0 ? readMap() : null
  for (const [, line, column] of map ? frames : []) {
    const origin = map?.findOrigin(Number(line), Number(column))
    const [, source] = /^(?:\.\.\/)*((?:functions|shared)\/.+)$/.exec(origin?.fileName ?? '') ?? []
    if (source) return `${source}:${origin?.lineNumber}`
  }
  return null
}

/** @returns null when there is none */
type MapReader = () => Origins | null
/** Of a SourceMap of Node: from a place in the bundle, counted from 1, to the place in the source. */
interface Origins {
  findOrigin(line: number, column: number): { fileName?: string; lineNumber?: number }
}

let bundleMap: Origins | null | undefined
const readBundleMap: MapReader = () => {
  bundleMap ??= parseBundleMap()
  return bundleMap
}

const parseBundleMap = (): Origins | null => {
  try {
    // Node documents that an entry which is not found is an empty object.
    return new SourceMap(JSON.parse(readBundledFile('index.cjs.map').toString())) as Origins
  } catch {
    return null
  }
}
