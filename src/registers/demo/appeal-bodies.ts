import type { Authority } from '../../domain/authority.ts';
import { contactPoints } from './contact-points.ts';

/** Who hears complaints by the law of the services here, and over Udbetaling Danmark. */
export function appealBodies(): readonly Authority[] {
  return [
    {
      id: 'styrelsen-for-patientklager',
      name: {
        da: 'Styrelsen for Patientklager',
        en: 'the Danish Agency for Patient Complaints (Styrelsen for Patientklager)',
      },
      kind: 'appeal-body',
      contact: patientComplaints(),
    },
    {
      id: 'digitaliseringsministeriet',
      name: { da: 'Digitaliseringsministeriet', en: 'the Ministry of Digital Affairs' },
      kind: 'appeal-body',
      contact: [],
    },
    {
      id: 'ankestyrelsen',
      name: {
        da: 'Ankestyrelsen',
        en: 'the National Social Appeals Board (Ankestyrelsen)',
      },
      kind: 'appeal-body',
      contact: [],
    },
    {
      id: 'datatilsynet',
      name: { da: 'Datatilsynet', en: 'the Danish Data Protection Agency (Datatilsynet)' },
      kind: 'appeal-body',
      contact: [],
    },
  ];
}

/** What stands there as its address is where one writes to: whether anybody is received there is not known. */
const patientComplaints = (): Authority['contact'] =>
  (contactPoints().get('stpk') ?? []).map(({ value: { visit, ...value }, ...known }) => ({
    ...known,
    value: { ...value, ...(visit !== undefined && { postal: visit }) },
  }));
