import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import type { AccessLog } from '../cases/ports/access-log.ts';
import type { Administration } from '../cases/ports/administration.ts';
import type { Attachments } from '../cases/ports/attachments.ts';
import type { CaseStore } from '../cases/ports/case-store.ts';
import type { ConfirmationRecords } from '../cases/ports/confirmations.ts';
import type { Intake } from '../cases/documents/intake.ts';
import type { Printer } from '../cases/ports/documents.ts';
import type { Mailbox, Outbox } from '../cases/ports/dispatch.ts';
import type { Drafts } from '../cases/ports/drafts.ts';
import type { AuthProviders, DemoCitizen, DemoStaff } from '../cases/ports/identity.ts';
import type { OwnDecisions } from '../cases/ports/own-decisions.ts';
import type { Registers } from '../cases/ports/registers.ts';
import type { ExpiringStore, Secrets } from '../cases/ports/secrets.ts';
import type { SessionRecords } from '../cases/ports/sessions.ts';
import type { Statistics } from '../cases/ports/statistics.ts';
import type { StaffRegister } from '../cases/ports/staff.ts';
import type { ContactPoint, ReplyPoint } from '../domain/authority.ts';
import type { Clock } from '../domain/dates.ts';
import type { Power } from '../domain/power.ts';
import type { Result } from '../domain/result.ts';
import type { SelfService } from '../self-services/define.ts';
import type { Outages } from './outages.ts';

/** What pages need of the configuration. */
export interface Settings {
  /** Demonstration: said on every page. */
  readonly demo: boolean;
  readonly baseUrl: URL;
  /** `__Host-` and Secure cookies, HSTS: whenever the base URL is https. */
  readonly secure: boolean;
  readonly trustProxy: string | false;
  /** Host headers that are answered; others get 421. */
  readonly hosts: readonly string[];
  /** Help that stands on every page; a part that is not known is absent. */
  readonly help: ContactPoint;
  /** Where letters are answered that must not name their authority (CPR-loven § 28); absent: they stay held. */
  readonly replyPoint?: ReplyPoint;
  readonly accessibilityStatement?: string;
  readonly limits: {
    readonly loginsPerMinute: number;
    readonly submissionsPerMinute: number;
    readonly pdfsPerMinute: number;
    readonly lookUpsPerMinute: number;
  };
  /** A filing is rejected for the way it came only once a second person has confirmed it. */
  readonly rejectionSecondPerson: boolean;
  /** Which powers of attorney reach which services, and for how many minutes a login's word for them counts. */
  readonly mandates: { readonly powers: readonly Power[]; readonly minutes: number };
  /** How many days what was begun before login is kept at most once somebody has a code for it. */
  readonly resumeCodeDays: number;
  readonly sessionMinutes: { readonly idle: number; readonly absolute: number };
}

/** A request as it is measured: nothing of it is what anybody typed. */
export interface Answered {
  readonly method: string;
  /** The route's pattern, e.g. `/self-service/:service/:step`; `(none)` where no route took it. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Everything the app is made of; `wire` chooses the adapters, tests the clock and the folder. */
export interface Deps extends Printer {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Logger;
  readonly services: readonly SelfService[];
  readonly registers: Registers;
  readonly cases: CaseStore;
  readonly drafts: Drafts;
  readonly ownDecisions: OwnDecisions;
  readonly attachments: Attachments;
  readonly intake: Intake;
  /** Whether documents are scanned; where not, staff are told so. */
  readonly scans: boolean;
  readonly outbox: Outbox;
  readonly sessions: SessionRecords;
  readonly secrets: Secrets;
  readonly expiring: ExpiringStore;
  readonly confirmations: ConfirmationRecords;
  readonly statistics: Statistics;
  readonly staff: StaffRegister;
  readonly administration: Administration;
  readonly accessLog: AccessLog;
  readonly auth: AuthProviders;
  readonly outages: Outages;
  /** Whether store and migrations are ready; the error is the reason that `/ready` gives. */
  readonly ready: () => Promise<Result<true, string>>;
  readonly demo?: Demo;
  /** Is told of every request once it is over, but for files and what asks after the process itself. */
  readonly answered?: (request: Answered) => void;
}

/** The demonstration's own parts; absent in production. */
export interface Demo {
  readonly citizens: readonly DemoCitizen[];
  readonly staff: readonly DemoStaff[];
  readonly mailbox: Mailbox;
  /** The embedded login provider, mounted at `/demo-mitid`; absent when it runs on another origin. */
  readonly provider?: RequestListener;
}
