import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const readMode = (line: string) =>
  readAnnouncement(`DFS Security Clinic – Kenya\n\n${line}\n9 March 2027, 09:00-12:00 EAT\n`).clinics[0]?.mode

describe('how a clinic is held', () => {
  it.each([
    ['Venue: Amphitheatre B, Example University, Nairobi, and online', 'hybrid'],
    ['Location: Nairobi and online', 'hybrid'],
    ['Salle 4, bâtiment B, campus sud, et en ligne', 'hybrid'],
    ['Lugar: Aula Magna, Quito, y en línea', 'hybrid'],
    ['Local: Sala 3, Maputo, e online (Zoom)', 'hybrid'],
    ['Место: конференц-зал гостиницы «Пример», Бишкек, и онлайн', 'hybrid'],
    ['المكان: قاعة المؤتمرات، عمّان وعبر الإنترنت', 'hybrid'],
    ['地点:示例酒店会议室及线上', 'hybrid'],
    ['The clinic is held not only online but also in person at the Example Hotel, Nairobi.', 'hybrid'],
    ['Platform: Facebook and Zoom', 'online'],
    ['Held online; there is no registration fee.', 'online'],
    ['Формат: онлайн, без очного участия', 'online'],
    ['Venue: Example Hotel, Nairobi. No online participation is possible.', 'in-person'],
    ['Where: Room 12, Example Ministry, Nairobi (online participation not available)', 'in-person'],
    ['Lieu : Hôtel Exemple, Dakar (pas de participation en ligne)', 'in-person'],
    ['Sede: Auditorio Ejemplo, La Paz; no habrá transmisión en línea', 'in-person'],
    ['Format: lectures and online exercises', null],
  ])('reads %s', (line, mode) => {
    expect(readMode(line)).toBe(mode)
  })
})
