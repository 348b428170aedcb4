import { readFileSync } from 'node:fs'
import { readAnnouncement } from '../../shared/announcement/read-announcement'
import { hostileFragments, repeatFragment } from '../support/pages/hostile-pages'
import type { Benchmarks } from './measure-cpu'

const samplePage = readFileSync('samples/announcements/somalia-2025-12.txt', 'utf8')
const asHtml = samplePage.replace(/^.+$/gm, '<p>$&</p>')
const benchmarkReading = (page: string) => () => readAnnouncement(page)

/** Pages of a megabyte: the real one over and over, and two that no honest person sends. */
export const readingBenchmarks: Benchmarks = {
  'read 1 MB, plain': benchmarkReading(repeatFragment(samplePage)),
  'read 1 MB, HTML': benchmarkReading(repeatFragment(asHtml)),
  'read 1 MB, many digits': benchmarkReading(repeatFragment('10:00-11:00 5-6/12/2025 1234567\n')),
  'read 1 MB, many tags': benchmarkReading(repeatFragment('<table><tr><td>10:00-11:00<td>x')),
}

/** Every shape that ever made a reader of text slow. */
export const hostilePageBenchmarks: Benchmarks = Object.fromEntries(
  hostileFragments.map((piece) => [
    `1 MB of ${JSON.stringify(piece)}`,
    benchmarkReading(repeatFragment(piece)),
  ]),
)
