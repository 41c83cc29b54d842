/** The fields of the settings. */
import { startTexts } from '../../text/pages/start.ts';
import { Choice, Field } from '../kit/controls.tsx';
import { useTexts } from '../kit/language.tsx';
import { Disclosure } from '../kit/show.tsx';
import './start.css';
import { type Form, moreKeys, type SettingKey, type Settings, shortKeys } from './form.ts';

/** What a workbook that is not ready yet is asked beside the short form. */
const firstOfMore: readonly SettingKey[] = ['calendar', 'formVersion'];

export function SettingsFields(props: {
  readonly settings: Settings;
  readonly form: Form;
  readonly faults: Readonly<Partial<Record<SettingKey, string>>>;
  readonly onChange: (form: Form) => void;
}) {
  const { settings, form, faults, onChange } = props;
  const words = useTexts(startTexts);
  const more = settings.started ? moreKeys : firstOfMore;
  const field = (key: SettingKey) => (
    <SettingField
      key={key}
      name={key}
      settings={settings}
      value={form[key]}
      error={faults[key]}
      onChange={(text) => onChange({ ...form, [key]: text })}
    />
  );
  return (
    <>
      {shortKeys.map((row) => (
        <div key={row.join()} class="together">
          {row.map(field)}
        </div>
      ))}
      <Disclosure summary={words.more} open={more.some((key) => faults[key] !== undefined)}>
        {more.map(field)}
      </Disclosure>
    </>
  );
}

function SettingField(props: {
  readonly name: SettingKey;
  readonly settings: Settings;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
}) {
  const { name, settings, value, error, onChange } = props;
  const words = useTexts(startTexts);
  const shared = { label: words.labels[name], hint: words.hints[name], ...(error === undefined ? {} : { error }) };
  const ids = settings.settings.find(({ key }) => key === name)?.options ?? [];
  if (ids.length === 0) {
    return <Field {...shared} value={value} onInput={onChange} required={name === 'year'} />;
  }
  const names: Readonly<Record<string, string>> = words.options;
  const known = ids.map((id) => ({ value: id, label: names[id] ?? id }));
  const byYear = name === 'formVersion' && !settings.started ? [{ value: '', label: words.byYear }] : [];
  const other = value === '' || ids.includes(value) ? [] : [{ value, label: value }];
  return <Choice {...shared} value={value} options={[...byYear, ...known, ...other]} onChange={onChange} />;
}
