import type { PropsWithChildren } from 'hono/jsx'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { Layout } from '../../../shared/pages/layout'
import { Notice } from '../../../shared/pages/notice'
import { may } from '../access/rules'
import type { Staff } from '../access/staff'

const words = {
  skip: 'Skip to the content',
  name: 'DFS Security Clinics',
  tagline: 'International Telecommunication Union · Console',
}

interface ConsolePageProps {
  title: string
  /** Who looks at it; null on the pages before signing in. */
  staff: Staff | null
  /** The clinic it belongs to, for the way back. */
  clinic?: Clinic
  /** What has just been done, in a sentence. */
  told?: string | undefined
  refresh?: number
}

/** The frame of every page of the console. */
export const ConsolePage = ({
  title,
  staff,
  clinic,
  told,
  refresh,
  children,
}: PropsWithChildren<ConsolePageProps>) => (
  <Layout
    language="en"
    title={title}
    words={words}
    home="/console"
    wide
    {...(refresh === undefined ? {} : { refresh })}
    navigation={staff ? navigation(staff) : []}
    aside={staff && <SignOut staff={staff} />}
    footer={
      <>
        <span>International Telecommunication Union</span>
        <a href="/">Public site</a>
      </>
    }
  >
    {clinic && <Crumbs clinic={clinic} />}
    {told && (
      <Notice tone="good">
        <p>{told}</p>
      </Notice>
    )}
    {children}
  </Layout>
)

const navigation = (staff: Staff) => [
  { href: '/console', label: 'Clinics' },
  ...(may(staff, 'GET /console/clinics/new') ? [{ href: '/console/clinics/new', label: 'New clinic' }] : []),
  ...(may(staff, 'GET /console/lists') ? [{ href: '/console/lists', label: 'Contact lists' }] : []),
  ...(may(staff, 'GET /console/dead-letters')
    ? [{ href: '/console/dead-letters', label: 'Dead letters' }]
    : []),
  ...(may(staff, 'GET /console/erasure') ? [{ href: '/console/erasure', label: 'Erase a person' }] : []),
]

const SignOut = ({ staff }: { staff: Staff }) => (
  <form method="post" action="/console/sign-out">
    <button class="button plain" type="submit">
      Sign out{staff.name && ` ${staff.name}`}
    </button>
  </form>
)

const Crumbs = ({ clinic }: { clinic: Clinic }) => (
  <nav class="crumbs" aria-label="Where you are">
    <ol>
      <li>
        <a href="/console">Clinics</a>
      </li>
      <li>
        <a href={`/console/clinics/${clinic.id}`}>{clinic.title}</a>
      </li>
    </ol>
  </nav>
)
