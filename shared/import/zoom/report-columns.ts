import { foldText } from '../../domain/values/fold-text'

/** What a column of Zoom's participant report says. */
const columnKinds = ['name', 'email', 'join', 'leave', 'total', 'duration', 'waiting', 'attended'] as const
type ColumnKind = (typeof columnKinds)[number]
export type ParticipantColumns = Partial<Record<ColumnKind, number>>

/**
 * Headers as Zoom has exported them since 2020 in English, French and Spanish, in plain letters: "Name (Original Name)",
 * "User Email", "Join Time"; since 2024 "Name (original name)", "Email", "Join time"; "Total Duration (Minutes)"
 * when "show unique users" was ticked; "Time in Session (minutes)" in webinars.
 */
const headerPatterns: Record<ColumnKind, RegExp> = {
  name: /^(user |participant )?name( \(.*\))?$|^nom( \(.*\))?$|^nombre( de usuario)?( \(.*\))?$/,
  email: /^(user )?e-?mail\b|^adresse e-?mail\b|^correo( electronico)?\b/,
  join: /^(first )?join ?time\b|^heure d.arrivee\b|^heure de connexion\b|^hora (de entrada|para unirse)\b/,
  leave: /^(last )?leave ?time\b|^heure de (depart|deconnexion)\b|^hora (de salida|para salir)\b/,
  total: /^total duration\b|^duree totale\b|^duracion total\b/,
  duration: /^duration\b|^time in session\b|^duree\b|^duracion\b/,
  waiting: /^in waiting room\b|salle d.attente\b|sala de espera\b/,
  attended: /^attended$/,
}

/** The columns of a header row of participants, or null when the row is none. */
export const findParticipantColumns = (cells: string[]): ParticipantColumns | null => {
  const columns: ParticipantColumns = {}
  cells.forEach((cell, index) => {
    const text = foldText(cell)
    const kind = columnKinds.find((candidate) => headerPatterns[candidate].test(text))
    if (kind !== undefined) columns[kind] ??= index
  })
  const timed = columns.join !== undefined || columns.total !== undefined || columns.duration !== undefined
  return columns.name !== undefined && timed ? columns : null
}

/** The columns of the block about the meeting that stands above the participants. */
export interface MeetingColumns {
  host: number[]
  start: number | null
  end: number | null
}

export const findMeetingColumns = (cells: string[]): MeetingColumns | null => {
  const texts = cells.map(foldText)
  // Somebody may be called Tema: one word is no header.
  const matchesAny = (pattern: RegExp) => texts.some((text) => pattern.test(text))
  if (
    !matchesAny(/^(topic|sujet|tema)$/) ||
    !matchesAny(/^(meeting )?id$|^duration\b|^duree\b|^duracion\b|time$/)
  )
    return null
  const start = texts.findIndex((text) =>
    /^(start time|actual start time|heure de debut|hora de inicio)\b/.test(text),
  )
  const end = texts.findIndex((text) => /^(end time|heure de fin|hora de finalizacion)\b/.test(text))
  const host = texts.flatMap((text, index) =>
    /^host\b|^(user )?e-?mail\b|^hote$|^anfitrion$/.test(text) ? [index] : [],
  )
  return { host, start: start < 0 ? null : start, end: end < 0 ? null : end }
}

export const isYesCell = (text: string): boolean => /^(yes|y|oui|si|sim|true|1)$/.test(foldText(text))
