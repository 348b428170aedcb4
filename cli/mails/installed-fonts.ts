import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFontLibrary } from '../../shared/certificate/font-library'

const packages = join(import.meta.dirname, '..', '..', 'node_modules')

/** The fonts of the certificates as npm installed them; a deployed function carries them in its bundle. */
export const installedFonts = createFontLibrary((path) => readFileSync(join(packages, path)))
