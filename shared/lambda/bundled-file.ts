import { readFileSync } from 'node:fs'

/** @param path from the folder of the function's bundle */
export const readBundledFile = (path: string): Buffer => readFileSync(`${__dirname}/${path}`)
