import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/lib/ingest/tools/recognise.ts';

/** Which tool, and of each column what it is called and holds. */
function told(heading: string, ...lines: string[]) {
  const found = recognise([heading, ...lines].map((line) => line.split('|')));
  return {
    id: found?.tool.id,
    texts: Object.fromEntries((found?.columns ?? []).map(({ name, text }) => [name, text])),
    metas: Object.fromEntries((found?.columns ?? []).map(({ name, meta }) => [name, meta])),
  };
}

describe('tools of field work and of forms', () => {
  it('KoBoToolbox: groups, options beside their question, its own columns', () => {
    const { id, texts, metas } = told(
      'start|end|visit/guide|visit/rooms|visit/seen|visit/seen/hall|visit/seen/tower|closing/overall|_id|_uuid|_submission_time|_validation_status|_index',
      '2024-03-01T10:00|2024-03-01T10:09|satisfied|very_satisfied|hall tower|1|1|4|5|a-b|2024-03-01T10:10||1',
      '2024-03-02T10:00|2024-03-02T10:09|neutral|satisfied|tower|0|1|5|6|a-c|2024-03-02T10:10||2',
    );
    expect(id).toBe('kobo');
    expect(texts).toMatchObject({
      'visit/guide': 'visit [guide]',
      'visit/rooms': 'visit [rooms]',
      'visit/seen/hall': 'visit/seen [hall]',
      // Alone in its group, so that its own words tell what it asks.
      'closing/overall': 'overall',
    });
    expect(metas).toMatchObject({
      start: 'time',
      _uuid: 'id',
      _validation_status: 'status',
      'visit/seen': 'technical',
      'visit/guide': undefined,
    });
  });

  it('KoBoToolbox with labels in several words', () => {
    const { id, texts, metas } = told(
      'start|end|How clean was it?|Which did you use?|Which did you use?/Bus|Which did you use?/Train|_id|_uuid|_submission_time|_tags',
      '2024-03-01|2024-03-01|Very clean|Bus|1|0|1|u1|2024-03-01|',
    );
    expect(id).toBe('kobo');
    expect(texts['Which did you use?/Bus']).toBe('Which did you use? [Bus]');
    expect(metas['Which did you use?']).toBe('technical');
  });

  it('SurveyCTO: options by number, telephone and place as personal', () => {
    const { id, texts, metas } = told(
      'SubmissionDate|starttime|endtime|deviceid|subscriberid|devicephonenum|sat_road|sat_water|used|used_1|used_2|gpsLatitude|instanceID|formdef_version|KEY',
      'Mar 4, 2024|Mar 4, 2024|Mar 4, 2024|00|01|+44|3|4|1 2|1|1|49.2|uuid:1|24|uuid:1',
      'Mar 4, 2024|Mar 4, 2024|Mar 4, 2024|00|01|+44|2|-99|2|0|1|49.3|uuid:2|24|uuid:2',
    );
    expect(id).toBe('surveycto');
    expect(texts).toMatchObject({ used_1: 'used [1]', sat_road: 'sat_road' });
    expect(metas).toMatchObject({
      devicephonenum: 'phone',
      gpsLatitude: 'place',
      KEY: 'id',
      sat_water: undefined,
    });
  });

  it('Typeform: options headed and filled by themselves, partial answers', () => {
    const { id, texts, metas } = told(
      '#|How was the food?|Lunch|Dinner|Other|How was the room?|View|Bath|Response Type|Start Date (UTC)|Submit Date (UTC)|Network ID|Tags',
      'a1|4|Lunch|||5|View|Bath|completed|2024-03-01 10:00:00|2024-03-01 10:05:00|n1|',
      'a2|3|Lunch|Dinner||4||Bath|partial|2024-03-01 10:00:00||n2|',
    );
    expect(id).toBe('typeform');
    expect(texts).toMatchObject({
      'How was the food?': 'How was the food?',
      Lunch: 'Options [Lunch]',
      Dinner: 'Options [Dinner]',
      Bath: 'Options 2 [Bath]',
    });
    expect(metas).toMatchObject({ '#': 'id', 'Response Type': 'finished', Tags: 'technical' });
  });

  it('Formbricks: its columns before the questions, variables and hidden fields after them', () => {
    const { id, metas } = told(
      'No.|Response ID|Timestamp|Finished|Survey ID|User ID|Notes|Tags|1. How clear was it?|Variables: points|Hidden: campaign',
      '1|cl1|2024-03-01 10:00:00|Yes|s|u1|||4|0|spring',
    );
    expect(id).toBe('formbricks');
    expect(metas).toMatchObject({
      Finished: 'finished',
      'Variables: points': 'total',
      '1. How clear was it?': undefined,
    });
  });

  it('REDCap: instruments, boxes, what is complete', () => {
    const { id, texts, metas } = told(
      'record_id|redcap_event_name|redcap_survey_identifier|visit_timestamp|sat_staff|heard___1|heard___2|visit_complete',
      '1|baseline||2026-05-01 10:00|4|1|0|2',
      '2|baseline||[not completed]|3|0|1|0',
    );
    expect(id).toBe('redcap');
    expect(texts).toMatchObject({ sat_staff: 'sat_staff', heard___1: 'heard [1]' });
    expect(metas).toMatchObject({
      record_id: 'id',
      redcap_event_name: 'technical',
      visit_timestamp: 'time',
      visit_complete: 'finished',
      heard___1: undefined,
      sat_staff: undefined,
    });
  });

  it('REDCap by its labels', () => {
    const { id, texts, metas } = told(
      'Record ID|Survey Identifier|How clean was it?|How did you hear of us? (choice=Radio)|How did you hear of us? (choice=A friend)|Complete?',
      '1||Very clean|Checked|Unchecked|Complete',
    );
    expect(id).toBe('redcap');
    expect(texts['How did you hear of us? (choice=A friend)']).toBe('How did you hear of us? [A friend]');
    expect(metas['Complete?']).toBe('finished');
  });

  it('Alchemer: rows of a matrix, partial answers and tests', () => {
    const head =
      'Response ID|Time Started|Date Submitted|Status|Language|SessionID|User Agent|Longitude|Country|Staff:How satisfied are you with:|Price:How satisfied are you with:|Your city: which?';
    const row = (status: string) => `1|2026-05-01|2026-05-01|${status}|English|s|u|0|DE|4|5|Bonn`;
    const { id, texts, metas } = told(head, row('Complete'), row('Partial'));
    expect(id).toBe('alchemer');
    expect(texts).toMatchObject({
      'Staff:How satisfied are you with:': 'How satisfied are you with: [Staff]',
      'Your city: which?': 'Your city: which?',
    });
    expect(metas).toMatchObject({ Status: 'finished', Longitude: 'place', SessionID: 'technical' });
    expect(told(head, row('Complete'), row('Test Data')).metas['Status']).toBe('status');
  });

  it('SoSci Survey, with and without a row of labels', () => {
    const head =
      'CASE|SERIAL|REF|QUESTNNR|MODE|STARTED|AB01_01|AB01_02|TIME001|TIME_SUM|LASTDATA|FINISHED|Q_VIEWER';
    const rows = [
      '12|||base|interview|2026-05-01 10:00|4|5|30|90|2026-05-01 10:02|1|0',
      '13|||base|pretest|2026-05-01 11:00|3|-9|31|80|2026-05-01 11:02|0|0',
    ];
    const { id, texts, metas } = told(head, ...rows);
    expect(id).toBe('sosci');
    expect(texts['AB01_01']).toBe('AB01_01');
    expect(metas).toMatchObject({
      MODE: 'status',
      FINISHED: 'finished',
      TIME_SUM: 'duration',
      TIME001: 'technical',
    });
    const labels =
      'Interview number|Serial|Reference|Questionnaire|Mode|Started|Satisfaction: Price|Satisfaction: Staff|Page 1|Sum|Last data|Finished|Viewer';
    expect(told(head, labels, ...rows).texts).toMatchObject({
      AB01_01: 'Satisfaction [Price]',
      AB01_02: 'Satisfaction [Staff]',
      CASE: 'CASE',
    });
  });

  it('are not seen where a question has one of their words', () => {
    expect(told('id|start|end|duration|Notes|Tags', '1|2|3|4|a|b').id).toBeUndefined();
    expect(told('Finished|Timestamp of visit|Response Type', 'Yes|1|2').id).toBeUndefined();
    expect(told('record_id|age|sat_staff|course_complete', '1|30|4|sometimes').id).toBeUndefined();
    expect(told('Response ID|Status|Comments|Price:now', '1|Complete|good|3').id).toBeUndefined();
    expect(told('CASE|MODE|FINISHED|sat', '1|bus|1|4').id).toBeUndefined();
  });

  it('Qualtrics: the rounds of a loop are questions of their own', () => {
    const { texts } = told(
      'StartDate|Status|Progress|Finished|ResponseId|1_Q5_1|1_Q5_2|2_Q5_1|2_Q5_2|3_Q7|4_Q7',
      'Start Date|Response Type|Progress|Finished|Response ID|How was ${lm://Field/1}? - Queue|How was ${lm://Field/1}? - Room|How was ${lm://Field/1}? - Queue|How was ${lm://Field/1}? - Room|Would you return?|Would you return?',
      '{"ImportId":"startDate"}|{"ImportId":"status"}|{"ImportId":"progress"}|{"ImportId":"finished"}|{"ImportId":"_recordId"}|{"ImportId":"1_QID5_1"}|{"ImportId":"1_QID5_2"}|{"ImportId":"2_QID5_1"}|{"ImportId":"2_QID5_2"}|{"ImportId":"3_QID7"}|{"ImportId":"4_QID7"}',
      '2024-03-01|0|100|1|R_1|4|5|3|2|5|4',
    );
    expect(texts).toMatchObject({
      '1_Q5_1': 'How was #1? [Queue]',
      '2_Q5_2': 'How was #2? [Room]',
      '3_Q7': 'Would you return? (#3)',
      '4_Q7': 'Would you return? (#4)',
    });
  });
});
