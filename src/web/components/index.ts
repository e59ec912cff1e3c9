import { addressField } from './address-field.ts';
import { alert } from './alert.ts';
import { button, buttonLink, formButtons, printButton } from './buttons.ts';
import { checkbox, checkboxesField, choiceField } from './choice-field.ts';
import { chargeBlock } from './charge-block.ts';
import { actingFor } from './acting-for.ts';
import { csrfField, forWhomField } from './csrf-field.ts';
import { dataTable } from './data-table.ts';
import { dateField } from './date-field.ts';
import { errorSummary } from './error-summary.ts';
import { field } from './field.ts';
import { icon } from './icon.ts';
import { knownFacts } from './known-facts.ts';
import { languageSwitch } from './language-switch.ts';
import { letterSheet } from './letter-sheet.ts';
import { pdfLinks } from './pdf-links.ts';
import { practiceField } from './practice-field.ts';
import { selectField } from './select-field.ts';
import { sendAgain } from './send-again.ts';
import { siteFooter } from './site-footer.ts';
import { newsNotice } from './news-notice.ts';
import { outageNotice } from './outage-notice.ts';
import { publicMessages } from './public-messages.ts';
import { qrCode } from './qr-code.ts';
import { printedBlocks } from './printed-blocks.ts';
import { sessionWarning } from './session-until.ts';
import { siteHeader } from './site-header.ts';
import { summaryList } from './summary-list.ts';
import { textField } from './text-field.ts';
import { backLink, badge, details, stepIndicator } from './wayfinding.ts';
import { contactBlock, wayInCard } from './ways-in.ts';

/** What templates may call. Each escapes what it is given, so its markup may be printed as it is. */
export const components = {
  actingFor,
  addressField,
  alert,
  backLink,
  badge,
  button,
  buttonLink,
  chargeBlock,
  checkbox,
  checkboxesField,
  choiceField,
  contactBlock,
  csrfField,
  dataTable,
  dateField,
  details,
  errorSummary,
  field,
  formButtons,
  forWhomField,
  icon,
  knownFacts,
  languageSwitch,
  letterSheet,
  pdfLinks,
  practiceField,
  printButton,
  printedBlocks,
  selectField,
  sendAgain,
  sessionWarning,
  siteFooter,
  newsNotice,
  outageNotice,
  publicMessages,
  qrCode,
  siteHeader,
  stepIndicator,
  summaryList,
  textField,
  wayInCard,
};
