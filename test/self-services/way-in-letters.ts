import type { OtherWay } from '../../src/domain/way.ts';
import {
  channelRejectionLetter,
  takenAfterAll,
} from '../../src/self-services/channel-rejection-letter.ts';
import type { Letter, SelfService } from '../../src/self-services/define.ts';
import { groundsQuestionLetter } from '../../src/self-services/grounds-question-letter.ts';
import { arrivalCorrectedLetter } from '../../src/self-services/arrival-corrected-letter.ts';
import { withdrawnLetter } from '../../src/self-services/withdrawn-letter.ts';
import { ruleTexts } from '../../src/eligibility/texts.ts';
import { cite } from '../../src/eligibility/cite.ts';
import { move } from './address-change/move.ts';

const complaint = {
  body: { da: 'Styrelsen for Patientklager', en: 'the Danish Agency for Patient Complaints' },
  sentTo: { da: 'Styrelsen for Patientklager', en: 'the Danish Agency for Patient Complaints' },
  weeks: 4,
};
const why = { da: 'Du har MitID og bruger det til daglig.', en: 'You have MitID.' };

/** What is written to somebody whose errand came another way than the digital one. */
export function wayInLetters(service: SelfService): readonly (readonly [string, Letter])[] {
  const { law, title, id } = service;
  const today = Temporal.PlainDate.from('2026-11-22');
  const duty = law.duty.at(-1)?.value;
  const [answers] = service.examples.accepted;
  const lastDay = service.lastDay?.(answers, today);
  const filed = (way: OtherWay) => ({
    reference: 'K7M2P-9QRST',
    serviceTitle: title,
    authority: move().authority,
    way,
    receivedOn: '2026-11-20',
    form: `https://skranken.example/self-service/${id}`,
    ...(lastDay && { lastDay }),
  });
  const text = ruleTexts['filed-without-ground']?.reason;
  if (duty?.rejection === undefined || text === undefined) return [];
  const { circumstances } = duty;
  const reasons = [{ text, citation: cite(duty.rejection) }];
  const rejected = { why, reasons, ...(circumstances && { circumstances }), complaint };
  const time = { days: 10, unit: 'working-days' } as const;
  const asked = { answerBy: '2026-12-07', time };
  return [
    ['grounds', groundsQuestionLetter({ ...filed('paper'), ...asked })],
    ['withdrawn', withdrawnLetter(filed('paper'))],
    ...[true, false].map(
      (isWorse) =>
        [
          `day corrected, ${isWorse ? 'worse' : 'better'}`,
          arrivalCorrectedLetter({
            ...filed('paper'),
            was: '2026-11-19',
            why: { da: 'Stemplet på brevet siger den 20.', en: 'So says the stamp.' },
            isWorse,
          }),
        ] as const,
    ),
    ['grounds by phone', groundsQuestionLetter({ ...filed('phone'), ...asked })],
    ['rejected', channelRejectionLetter({ ...filed('in-person'), ...rejected, heard: {} })],
    [
      'rejected, silent',
      channelRejectionLetter({
        ...filed('paper'),
        isLate: true,
        ...rejected,
        heard: { silentUntil: '2026-12-07' },
      }),
    ],
    ...(['looked-into', 'rejected', 'withdrawn'] as const).map((before) => {
      const paragraphs = takenAfterAll('2026-11-20', before);
      return [`taken, ${before}`, { title, facts: [], paragraphs }] as const;
    }),
  ];
}
