import type { DatasetName } from './dataset';

/** A filled example of each dataset's file, as its page in docs/data shows it: CSV, without a word of complaint when read. */
export const EXAMPLES: Readonly<Record<DatasetName, string>> = {
  areas: `area_code,name,parent_code
N1,North Division,
N11,Harbour,N1
`,
  officers: `officer_id,team_code,area_code,role,camera_issued_from,camera_issued_to
PC1042,T11,N1,response,2023-04-01,
`,
  population: `area_code,ethnic_group,age_band,people,census_year,source
,white,,1583,2021,"Office for National Statistics, Census 2021"
,asian,,94,2021,"Office for National Statistics, Census 2021"
`,
  policies: `power,effective_from,required,start_tolerance_seconds,end_tolerance_seconds,gap_tolerance_seconds,match_before_seconds,match_after_seconds,assumed_duration_seconds,upload_grace_hours,citation
stop-search,2023-11-01,yes,30,30,15,240,120,900,72,"Joint BWV policy, section 4.2"
`,
  'bwv-coverage': `from,to,extracted_at
2026-10-01,2026-11-01,2026-11-04T09:00:00Z
`,
  'bwv-recordings': `recording_id,officer_id,device_id,started_at,ended_at,pre_event_seconds,incident_reference,category,uploaded_at,deletion_due_on,deleted_at,deletion_reason,model
R-900001,PC1042,AX20117,2026-10-01T21:13:40+01:00,2026-10-01T21:28:02+01:00,30,NS-20261001-0042,Stop and search,2026-10-02T06:12:00+01:00,2026-11-01,,,Body 3
`,
  'bwv-device-log': `device_id,officer_id,at,event,ticket_reference
AX20117,PC1042,2026-10-01T13:55:00+01:00,issued,
AX20117,PC1042,2026-10-01T20:02:11+01:00,fault_reported,T-5512
`,
  'stop-search': `record_id,incident_reference,officer_ids,started_at,ended_at,area_code,self_defined_ethnicity,officer_defined_ethnicity,gender,age,bwv_declared,search_type,legislation,object_of_search,outcome,outcome_linked_to_object
SS-1001,NS-20261001-0042,PC1042;PC1377,2026-10-01T21:14:30+01:00,2026-10-01T21:26:10+01:00,N1,W1,White,Male,24,yes,Person search,Misuse of Drugs Act 1971 (section 23),Controlled drugs,A no further action disposal,no
`,
  'use-of-force': `record_id,incident_reference,officer_ids,started_at,ended_at,area_code,officer_defined_ethnicity,gender,age,bwv_declared,tactics,reasons,impact_factors,location_type,subject_conduct,subject_injury,outcome,single_crewed
UF-2001,NS-20261001-0042,PC1042,2026-10-01T21:15:00+01:00,2026-10-01T21:18:00+01:00,N1,IC1,Male,18-24,yes,Tactical communication;Compliant handcuffing,Protect self;Effect arrest,Alcohol,Street/Highway,Passive resistance,None,Arrested,no
`,
  arrests: `record_id,incident_reference,officer_ids,started_at,ended_at,area_code,self_defined_ethnicity,gender,age,bwv_declared,offence,necessity_grounds,voluntary_attendance_considered,force_used
AR-3001,NS-20261001-0042,PC1042,2026-10-01T21:20:00+01:00,2026-10-01T21:25:00+01:00,N1,A2,Female,31,yes,Theft from a shop,Prompt and effective investigation;Ascertain name,yes,no
`,
  'domestic-incidents': `record_id,incident_reference,officer_ids,started_at,ended_at,area_code,bwv_declared,bwv_reason_code,bwv_reason_text,risk_grade,children_present,arrest_made
DI-4001,NS-20261002-0007,PC1377,2026-10-02T02:05:00+01:00,2026-10-02T03:10:00+01:00,N2,no,Victim or witness asked,She asked for the camera to be off,Medium,yes,no
`,
  'hate-incidents': `record_id,reported_at,occurred_at,area_code,classification,strands,assessed_at,assessor_role,personal_data_recorded,personal_data_ground,rationale_recorded,reviewed_at,reviewer_role,review_outcome
HI-7001,2026-09-14T10:20:00+01:00,2026-09-13,N1,non_crime_hate_incident,race;religion,2026-09-14T12:00:00+01:00,supervisor,yes,harm_risk,yes,2026-09-20T09:00:00+01:00,crime_registrar,agreed
`,
  'police-uk-stop-search': `Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing
Person search,2020-05-31T23:16:00+00:00,False,,51.278000,1.080000,Male,18-24,Other ethnic group - Not stated,White,Misuse of Drugs Act 1971 (section 23),Controlled drugs,A no further action disposal,False,False
`,
};
