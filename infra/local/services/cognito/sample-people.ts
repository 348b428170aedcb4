/** A person who may sign in on the laptop. */
export interface SamplePerson {
  /** The token's `sub`. */
  id: string
  name: string
  email: string
  /** The groups of the template's user pool that the person is in. */
  groups: string[]
  /** The description of the person on the sign-in page. */
  about: string
}

/** Invented staff, one for each role of the console. */
export const samplePeople: SamplePerson[] = [
  {
    id: 'amina-diallo',
    name: 'Amina Diallo',
    email: 'amina.diallo@example.org',
    groups: ['admin'],
    about: 'Administrator: may do everything',
  },
  {
    id: 'tomas-lindqvist',
    name: 'Tomas Lindqvist',
    email: 'tomas.lindqvist@example.org',
    groups: ['organiser'],
    about: 'Organiser at ITU: plans and runs clinics',
  },
  {
    id: 'hodan-farah',
    name: 'Hodan Farah',
    email: 'hodan.farah@example.org',
    groups: ['partner'],
    about: 'Partner at a regulator: sees only their own clinics',
  },
  {
    id: 'mei-tanaka',
    name: 'Mei Tanaka',
    email: 'mei.tanaka@example.org',
    groups: ['analyst'],
    about: 'Analyst: reads everything, changes nothing',
  },
]
