import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { RandomSource } from '../../infra/local/faults/random-source'

/**
 * Lets `randomBytes` and `randomUUID` of this process return bytes that follow from a seed, so that ids of items repeat.
 * @returns brings the real ones back
 */
export const seedRandomness = (seed: number): (() => void) => {
  const { randomBytes, randomUUID } = crypto
  const random = new RandomSource(seed, 'ids')
  const nextBytes = (size: number): Buffer =>
    Buffer.from(Array.from({ length: size }, () => random.whole(0, 255)))
  replaceExports({
    randomBytes: nextBytes,
    randomUUID: () =>
      nextBytes(16)
        .toString('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
  })
  return () => replaceExports({ randomBytes, randomUUID })
}

const replaceExports = (replacements: object): void => {
  Object.assign(crypto, replacements)
  syncBuiltinESMExports()
}
