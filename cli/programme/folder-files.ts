import type { DraftClinic } from '../../shared/announcement/draft-clinic'
import { readAnnouncement } from '../../shared/announcement/read-announcement'
import { foldText } from '../../shared/domain/values/text/fold-text'
import { readCsv } from '../../shared/import/csv/read-csv'
import { decodeTextFile } from '../../shared/import/text/decode-text-file'
import { readReportHeader } from '../../shared/import/zoom/report-columns'
import { isRegistrationsHeader } from '../attendance/read-registrations'
import type { CliIo } from '../cli-io'
import type { ClinicFolder } from './clinic-folders'

export interface ZoomFile {
  file: string
  bytes: Uint8Array
}

/** Sorts the files of a clinic's folder by their contents; their names do not matter. */
export interface FolderFiles {
  /** The first clinic that an announcement in the folder names; null: there is none. */
  announced: DraftClinic | null
  registrations: { file: string; text: string }[]
  zoom: ZoomFile[]
  notes: string[]
}

/** Reads every file of a clinic's folder and tells by its headings what it is. */
export const sortFolderFiles = async ({ path, files }: ClinicFolder, io: CliIo): Promise<FolderFiles> => {
  const sorted: FolderFiles = { announced: null, registrations: [], zoom: [], notes: [] }
  const announced: DraftClinic[] = []
  for (const file of files.filter((name) => /\.(txt|csv|tsv|html?|md)$/i.test(name))) {
    const bytes = await io.read(file)
    const text = decodeTextFile(bytes)
    const kind = detectKind(text)
    if (kind === 'zoom') sorted.zoom.push({ file, bytes })
    else if (kind === 'registrations') sorted.registrations.push({ file, text })
    else if (/\.(txt|html?|md)$/i.test(file)) announced.push(...readAnnouncement(text).clinics)
    else sorted.notes.push(`${file}: neither registrations nor a Zoom report; left out`)
  }
  for (const file of files.filter((name) => /\.(xlsx?|ods|pdf|docx?)$/i.test(name)))
    sorted.notes.push(`${file}: only text, HTML and CSV files are read; left out`)
  const [first, ...others] = announced.toSorted((a, b) => knownDates(b) - knownDates(a))
  const further = others.filter((clinic) => knownDates(clinic) > 0 && !isSameDraft(clinic, first))
  if (first && further.length > 0)
    sorted.notes.push(
      `${path}: one folder is one clinic; "${first.title}" is read, left out ${quoteTitles(further)}`,
    )
  return { ...sorted, announced: first ?? null }
}

const quoteTitles = (drafts: readonly DraftClinic[]): string =>
  drafts.map(({ title }) => `"${title}"`).join(', ')

/** A page that lies there as text and as HTML announces one clinic, though a title is not found in both. */
const isSameDraft = (a: DraftClinic, b: DraftClinic | undefined): boolean =>
  b !== undefined &&
  (a.title === '' || b.title === '' || foldText(a.title) === foldText(b.title)) &&
  a.days.map(({ date }) => date).join() === b.days.map(({ date }) => date).join()

/** Two days or twenty: an announcement with a date is one. */
const knownDates = ({ days }: DraftClinic): number => (days.some(({ date }) => date !== null) ? 1 : 0)

/** By the headings: people's addresses and names alone are registrations, with times of joining a Zoom report. */
const detectKind = (text: string): 'zoom' | 'registrations' | 'other' => {
  const isZoom = (cells: string[]) => readReportHeader(cells)?.participants != null
  if (tableHas(text, isZoom)) return 'zoom'
  return tableHas(text, isRegistrationsHeader) ? 'registrations' : 'other'
}

const tableHas = (text: string, isHeader: (cells: string[]) => boolean): boolean => {
  const head = text.split(/\r\n|\n|\r/, 60).join('\n')
  const table = readCsv(head, isHeader)
  return table.kind === 'table' && table.rows.some(({ cells }) => isHeader(cells))
}
