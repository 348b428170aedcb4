import type { PropsWithChildren } from 'hono/jsx'
import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { NoticeBox } from '../../../shared/web/notices'
import { PageLayout } from '../../../shared/web/page-layout'

const layoutLabels = {
  skip: 'Skip to the content',
  name: 'DFS Security Clinics',
  tagline: 'International Telecommunication Union · Console',
}

interface ConsolePageProps {
  title: string
  /** The staff member who is signed in; null on the pages before signing in. */
  staff: StaffMember | null
  /** The clinic it belongs to, for the breadcrumbs. */
  clinic?: Clinic
  /** The result of the last action, in one sentence. */
  notice?: string | undefined
  refresh?: number
}

/** The frame of every page of the console. */
export const ConsolePage = ({
  title,
  staff,
  clinic,
  notice,
  refresh,
  children,
}: PropsWithChildren<ConsolePageProps>) => (
  <PageLayout
    language="en"
    title={title}
    labels={layoutLabels}
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
    {notice && (
      <NoticeBox tone="good">
        <p>{notice}</p>
      </NoticeBox>
    )}
    {children}
  </PageLayout>
)

const navigation = (staff: StaffMember) => [
  { href: '/console', label: 'Clinics' },
  ...(can(staff, 'clinic:create') ? [{ href: '/console/clinics/new', label: 'New clinic' }] : []),
  ...(can(staff, 'programme:read') ? [{ href: '/console/programme', label: 'Programme' }] : []),
  ...(can(staff, 'contacts:use') ? [{ href: '/console/lists', label: 'Contact lists' }] : []),
  ...(can(staff, 'suppression:lift')
    ? [{ href: '/console/suppressions', label: 'Suppressed addresses' }]
    : []),
  ...(can(staff, 'institutions:read') ? [{ href: '/console/institutions', label: 'Institutions' }] : []),
  ...(can(staff, 'failed-jobs:manage') ? [{ href: '/console/dead-letters', label: 'Failed jobs' }] : []),
  ...(can(staff, 'person:erase') ? [{ href: '/console/erasure', label: 'Erase a person' }] : []),
]

const SignOut = ({ staff }: { staff: StaffMember }) => (
  <form method="post" action="/console/sign-out">
    <button class="button plain" type="submit">
      Sign out{staff.name && ` ${staff.name}`}
    </button>
  </form>
)

const Crumbs = ({ clinic }: { clinic: Clinic }) => (
  <nav class="crumbs" aria-label="Breadcrumbs">
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
