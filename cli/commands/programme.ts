import { Option } from '@commander-js/extra-typings'
import type { StaffMember } from '../../shared/domain/access/staff'
import type { ClinicFigures } from '../../shared/domain/clinic/clinic-figures'
import { programmeDimensions } from '../../shared/domain/programme/programme-groups'
import type { Instant } from '../../shared/domain/values/time/instant'
import {
  dayColumnDescription,
  dayColumnName,
  historyColumnDescriptions,
  historyHeader,
} from '../../shared/import/history/history-columns'
import { type History, readHistory } from '../../shared/import/history/read-history'
import { decodeTextFile } from '../../shared/import/text/decode-text-file'
import { readProgramme } from '../../shared/queries/programme/read-programme'
import type { ConfigureCommand } from '../cli-command'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'
import { parseTimeZone } from '../option-values'
import { findClinicFolders } from '../programme/clinic-folders'
import { combineClinics, describeFigureSource, figuresOfHistory } from '../programme/combine-clinics'
import { formatProgrammeJson, formatProgrammeText } from '../programme/format-programme'
import { readClinicFolder } from '../programme/read-clinic-folder'

/** Prints the programme report from files: a CSV of past clinics, and folders of finished ones. */
export const configureProgramme: ConfigureCommand = (command, io) => {
  command
    .option('--history <file>', 'CSV of past clinics; - reads standard input')
    .option(
      '--clinics <folder>',
      'folder with one folder per finished clinic: announcement, registrations, Zoom reports',
    )
    .option(
      '--zoom-zone <zone>',
      'time zone of the Zoom account; without it the zone is found from the hours',
      parseTimeZone,
    )
    .addOption(new Option('--by <dimension>', 'group the clinics').choices(programmeDimensions))
    .option('--template', 'print the header of the history CSV; the columns are explained on stderr')
    .option('--json', 'print JSON')
    .action(async ({ history, clinics, zoomZone, by, template, json }) => {
      if (template) return printTemplate(io)
      if (history === undefined && clinics === undefined)
        throw new CliError(['give --history FILE.csv, --clinics FOLDER or both'], 2)
      const past = history === undefined ? { clinics: [], problems: [] } : await readHistoryFile(history, io)
      const finished = clinics === undefined ? emptyFolders : await readFolders(clinics, io, zoomZone)
      const combined = combineClinics(figuresOfHistory(past), finished.figures)
      const report = await readProgramme(
        {
          programme: { listFigures: async () => combined.clinics },
          institutions: { listChoices: async () => [] },
        },
        personAtTerminal,
        { by },
      )
      const inputNotes = [
        ...describeProblems(past, history ?? ''),
        ...describeUnfinished(combined.clinics, io.now()),
        ...finished.notes,
        ...combined.notes,
      ]
      const notes = [...inputNotes, ...report.notes].map(dropControlCharacters)
      for (const note of notes) io.printToStderr(note)
      io.print(json ? formatProgrammeJson({ ...report, notes }) : formatProgrammeText(report, by))
    })
}

/** Texts of the files stand in the notes, and a terminal would obey an escape character. */
const dropControlCharacters = (note: string): string => note.replace(/\p{Cc}/gu, '')

/** The files are the person's own, so all of them may be read. */
const personAtTerminal: StaffMember = { subject: 'command-line', name: '', email: null, roles: ['analyst'] }

const emptyFolders = { figures: [], notes: [] }

const printTemplate = (io: CliIo): void => {
  io.print(historyHeader)
  for (const [column, description] of Object.entries(historyColumnDescriptions))
    io.printToStderr(`${column.padEnd(13)} ${description}`)
  io.printToStderr(`${dayColumnName}: ${dayColumnDescription}`)
  io.printToStderr(
    'A cell that is left empty is not known. Every row is one clinic; title must be filled in.',
  )
}

/** @throws CliError when the file has no header; wrong rows stop nothing */
const readHistoryFile = async (file: string, io: CliIo): Promise<History> => {
  const history = readHistory(decodeTextFile(await io.read(file)))
  if ('reason' in history) throw new CliError([`${file} ${history.reason}`])
  return history
}

const describeProblems = ({ clinics, problems }: History, file: string): string[] => [
  ...problems.map(
    ({ row, column, reason }) =>
      `${file}, row ${row}${column ? `, ${column}: ` : ': '}${reason}; the row is left out`,
  ),
  ...(file !== '' && clinics.length === 0 ? [`${file}: no row gives a clinic`] : []),
]

const describeUnfinished = (clinics: readonly ClinicFigures[], now: Instant): string[] =>
  clinics
    .filter(({ firstDay }) => firstDay !== null && firstDay > now.slice(0, 10))
    .map(
      (clinic) =>
        `${describeFigureSource(clinic)}: begins on ${clinic.firstDay}, which is to come; it is counted`,
    )

const readFolders = async (path: string, io: CliIo, zoomZone: string | undefined) => {
  const folders = await findClinicFolders(path.replace(/\/+$/, ''), io)
  const read = []
  for (const folder of folders) read.push(await readClinicFolder(folder, io, zoomZone))
  const noFolder = folders.length === 0 ? [`${path}: no folder of a clinic`] : []
  return {
    figures: read.flatMap(({ figures }) => figures ?? []),
    notes: [...noFolder, ...read.flatMap(({ notes }) => notes)],
  }
}
