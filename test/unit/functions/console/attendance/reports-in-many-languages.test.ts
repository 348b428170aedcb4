import { describe, expect, it } from 'vitest'
import { aSampleConsole, previewFigures } from './report-fixture'

/** Encodes a text in a code page of one or two bytes per character. */
const encode = (text: string, page: 'windows-1252' | 'windows-1256' | 'windows-1251' | 'gbk'): Uint8Array => {
  const decoder = new TextDecoder(page)
  const leads = page === 'gbk' ? Array.from({ length: 0x7e }, (_, index) => 0x81 + index) : []
  const pairs = leads.flatMap((lead) => Array.from({ length: 0xbf }, (_, index) => [lead, 0x40 + index]))
  const codes = [...Array.from({ length: 256 }, (_, byte) => [byte]), ...pairs]
  const bytes = new Map(
    codes.map((code) => [decoder.decode(new Uint8Array(code)), code] as const).toReversed(),
  )
  return new Uint8Array(
    [...text].flatMap((character) => {
      const code = bytes.get(character)
      if (code === undefined) throw new Error(`${page} has no ${character}`)
      return code
    }),
  )
}
const encodeWide = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')

interface ReportCase {
  text: string | Uint8Array
  figures: string
  people: string[]
  preview?: RegExp
}
const one = { figures: previewFigures(1, 1, 0, 0), people: ['amina 120'] }

const languages: Record<string, ReportCase> = {
  'French, UTF-16 with tabs': {
    text: encodeWide(
      'Nom (nom d’origine)\tE-mail\tHeure d’arrivée\tHeure de départ\tDurée (minutes)\tInvité\r\nAmina Warsame\tamina@example.org\t10/12/2025 07:00:00\t10/12/2025 09:00:00\t120\tOui\r\n',
    ),
    ...one,
  },
  'Spanish of Latin America, semicolons': {
    text: encode(
      'Nombre (nombre original);Correo electrónico;Hora de entrada;Hora de salida;Duración (minutos);Invitado\r\nJosé María;jose@example.org;10/12/2025 07:00:00 a. m.;10/12/2025 09:00:00 a. m.;120;Sí\r\n',
      'windows-1252',
    ),
    figures: previewFigures(1, 1, 0, 0),
    people: ['jose 120'],
  },
  'Portuguese of Brazil': {
    text: encode(
      'Nome (nome original);E-mail do usuário;Horário de entrada;Horário de saída;Duração (minutos);Convidado\r\nJosé;jose@example.org;10/12/2025 07:00:00;10/12/2025 09:00:00;120;Sim\r\n',
      'windows-1252',
    ),
    figures: previewFigures(1, 1, 0, 0),
    people: ['jose 120'],
  },
  'Arabic, windows-1256': {
    text: encode(
      'الاسم (الاسم الأصلي),البريد الإلكتروني,وقت الانضمام,وقت المغادرة,المدة (بالدقائق)\r\nعمر حسن,omar@example.org,10/12/2025 07:00:00 ص,10/12/2025 09:00:00 ص,120\r\n',
      'windows-1256',
    ),
    figures: previewFigures(1, 1, 0, 0),
    people: ['omar 120'],
  },
  'Arabic with digits of its own': {
    text: 'الاسم,البريد الإلكتروني,وقت الانضمام,وقت المغادرة,المدة\nعمر,omar@example.org,\u200f١٠/١٢/٢٠٢٥ ١٠:٠٠:٠٠ ص,\u200f١٠/١٢/٢٠٢٥ ١٢:٠٠:٠٠ م,١٢٠\n',
    figures: previewFigures(1, 1, 0, 0),
    people: ['omar 60'],
  },
  'Russian, windows-1251': {
    text: encode(
      'Имя (исходное имя);Адрес электронной почты;Время входа;Время выхода;Длительность (минуты);Гость\r\nАмина;amina@example.org;10.12.2025 07:00:00;10.12.2025 09:00:00;120;Да\r\n',
      'windows-1251',
    ),
    ...one,
  },
  'Chinese, GBK': {
    text: encode(
      '名称（原始名称）,用户电子邮件,加入时间,离开时间,持续时间（分钟）,访客\r\n李明,amina@example.org,2025-12-10 07:00:00,2025-12-10 09:00:00,120,是\r\n',
      'gbk',
    ),
    ...one,
  },
  German: {
    text: encode(
      'Name (ursprünglicher Name);E-Mail;Beitrittszeit;Austrittszeit;Dauer (Minuten);Gast\r\nAmina;amina@example.org;10.12.2025 07:00:00;10.12.2025 09:00:00;120;Ja\r\n',
      'windows-1252',
    ),
    ...one,
  },
  Italian: {
    text: 'Nome (nome originale);E-mail;Ora di ingresso;Ora di uscita;Durata (minuti);Ospite\nAmina;amina@example.org;10/12/2025 07:00:00;10/12/2025 09:00:00;120;Sì\n',
    ...one,
  },
  'a webinar in Spanish': {
    text: 'Informe de asistentes\nTema,ID del seminario web,Hora de inicio real,Duración real (minutos)\n"Clínica",896 1053 0000,"10/12/2025 06:45:00",260\nDetalles del asistente\nAsistió,Nombre de usuario (nombre original),Nombre de pila,Apellidos,Correo electrónico,Hora de ingreso,Hora de salida,Tiempo en la sesión (minutos)\nSí,Amina W,Amina,Warsame,amina@example.org,10/12/2025 07:00:00,10/12/2025 09:00:00,120\nNo,,José,da Silva,jose@example.org,--,--,--\n',
    ...one,
    preview: /1 row is of people who were not admitted or did not join\./,
  },
  'a webinar in French': {
    text: 'Rapport sur les participants\nSujet,ID du webinaire,Heure de début réelle,Durée réelle (minutes)\n"Clinique",896 1053 0000,"10/12/2025 06:45:00",260\nDétails du participant\nA participé,Nom d’utilisateur (nom d’origine),Prénom,Nom de famille,E-mail,Heure de participation,Heure de départ,Temps dans la session (minutes)\nOui,Amina W,Amina,Warsame,amina@example.org,10/12/2025 07:00:00,10/12/2025 09:00:00,120\nNon,,José,da Silva,jose@example.org,--,--,--\n',
    ...one,
    preview: /1 row is of people who were not admitted or did not join\./,
  },
}

describe('a report in a language of an account', () => {
  it.each(Object.entries(languages))(
    'is previewed, then counted: %s',
    async (_, { text, figures, people: expected, preview: shown }) => {
      const { uploadAndConfirm } = await aSampleConsole()
      const { status, preview, people } = await uploadAndConfirm(text)
      expect({ status, people }).toEqual({ status: 303, people: expected })
      expect(preview).toContain(figures)
      if (shown) expect(preview).toMatch(shown)
    },
  )
})
