import { readFileSync } from 'node:fs'
import { readAnnouncement } from '../../shared/domain/announcement/read-announcement'
import { hostilePieces, pageOf } from '../support/hostile-pages'
import type { Works } from './works'

const real = readFileSync('samples/announcements/somalia-2025-12.txt', 'utf8')
const asHtml = real.replace(/^.+$/gm, '<p>$&</p>')
const read = (page: string) => () => readAnnouncement(page)

/** Pages of a megabyte: the real one over and over, and two that no honest person sends. */
export const reading: Works = {
  'read 1 MB, plain': read(pageOf(real)),
  'read 1 MB, HTML': read(pageOf(asHtml)),
  'read 1 MB, many digits': read(pageOf('10:00-11:00 5-6/12/2025 1234567\n')),
  'read 1 MB, many tags': read(pageOf('<table><tr><td>10:00-11:00<td>x')),
}

/** Every shape that ever made a reader of text slow. */
export const hostile: Works = Object.fromEntries(
  hostilePieces.map((piece) => [`1 MB of ${JSON.stringify(piece)}`, read(pageOf(piece))]),
)
