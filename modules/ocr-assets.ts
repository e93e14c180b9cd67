import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const require = createRequire(import.meta.url);
/** Resolves from tesseract.js itself, so that its core is found wherever npm has put it. */
const requireOfTesseract = createRequire(require.resolve('tesseract.js/package.json'));

const cdn = /https:\/\/(?:cdn\.jsdelivr\.net|fastly\.jsdelivr\.net|unpkg\.com)\/[^"'`]*/g;

// Browsers without SIMD cannot read cards in bearable time, and none that we support is without it.
const cores = ['tesseract-core-relaxedsimd-lstm.wasm.js', 'tesseract-core-simd-lstm.wasm.js'];
const languages = ['jpn', 'eng'];

// What a Japanese PDF needs when its fonts are not embedded: the character maps of Adobe-Japan1.
const japaneseMap = /^(78|83pv|90|Add|Adobe-Japan1|EUC|Ext|Hankaku|Hiragana|Katakana|NWP|RKSJ|Roman|UniJIS|[HV]\.)/;
const imageDecoders = ['jbig2.wasm', 'openjpeg.wasm', 'qcms_bg.wasm'];

/** Copies what reading needs at run time out of node_modules, so that nothing is fetched from the network. */
export default defineWxtModule({
  name: 'ocr-assets',
  setup(wxt) {
    wxt.hook('build:publicAssets', async (_, files) => {
      const core = dirname(requireOfTesseract.resolve('tesseract.js-core/package.json'));
      const pdf = dirname(require.resolve('pdfjs-dist/package.json'));

      const worker = await readFile(require.resolve('tesseract.js/dist/worker.min.js'), 'utf8');
      files.push({ relativeDest: 'ocr/worker.min.js', contents: withoutCdn(worker) });
      for (const name of cores) files.push({ relativeDest: `ocr/${name}`, absoluteSrc: join(core, name) });
      for (const language of languages) {
        const models = dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
        const name = `${language}.traineddata.gz`;
        files.push({ relativeDest: `ocr/${name}`, absoluteSrc: join(models, '4.0.0_best_int', name) });
      }
      for (const name of ['ort-wasm-simd-threaded.wasm', 'ort-wasm-simd-threaded.mjs']) {
        files.push({ relativeDest: `ocr/${name}`, absoluteSrc: require.resolve(`onnxruntime-web/${name}`) });
      }
      for (const name of ['ppocr.onnx', 'ppocr.txt', 'LICENSE']) {
        files.push({ relativeDest: `ocr/${name}`, absoluteSrc: join(wxt.config.root, 'models', name) });
      }
      for (const name of (await readdir(join(pdf, 'cmaps'))).filter((name) => japaneseMap.test(name))) {
        files.push({ relativeDest: `pdf/cmaps/${name}`, absoluteSrc: join(pdf, 'cmaps', name) });
      }
      for (const name of imageDecoders) files.push({ relativeDest: `pdf/wasm/${name}`, absoluteSrc: join(pdf, 'wasm', name) });
    });

    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'meibo:without-cdn',
          enforce: 'pre',
          // tesseract.js bundles its package.json for its version alone.
          transform: (code: string, id: string) =>
            /tesseract\.js\/package\.json$/.test(id) ? JSON.stringify({ version: JSON.parse(code).version }) : null,
          renderChunk: (code: string) => ({ code: withoutCdn(code), map: null }),
        },
      ],
      // The runtime's script and WebAssembly stay files of their own, which its threads load again.
      resolve: { conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'development|production'] },
      // Workers are bundled apart, with plugins of their own.
      worker: {
        plugins: () => [{ name: 'meibo:worker-without-cdn', renderChunk: (code: string) => ({ code: withoutCdn(code), map: null }) }],
      },
    }));
  },
});

/** tesseract.js and zxing-wasm fall back to a CDN where no path was given; all paths are given, so the addresses can go. */
function withoutCdn(code: string): string {
  return code.replace(cdn, '');
}
