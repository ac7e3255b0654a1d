'use strict';
// Calls an official client for the Java side: one line of JSON in, one line of JSON out.

const path = require('path');
const readline = require('readline');

const { endpoint, keyId } = JSON.parse(process.argv[2]);
const host = endpoint.replace('http://', '').replace(/\/$/, '');

function versionOf(name) {
  return require(path.join(__dirname, 'node_modules', name, 'package.json')).version;
}

function popCore(method) {
  const Core = require('@alicloud/pop-core');
  return ({ version, action, query, form, secret }) =>
    new Core({ endpoint, apiVersion: version, accessKeyId: keyId, accessKeySecret: secret })
      .request(action, { ...query, ...form }, { method });
}

function openApi(Client, models, RuntimeOptions, signatureAlgorithm) {
  return async ({ version, action, query, form, secret }) => {
    const config = new models.Config({
      accessKeyId: keyId, accessKeySecret: secret, endpoint: host, protocol: 'http', signatureAlgorithm,
    });
    const params = new models.Params({
      action, version, protocol: 'HTTP', pathname: '/', method: 'POST', authType: 'AK', style: 'RPC',
      reqBodyType: 'formData', bodyType: 'json',
    });
    const request = new models.OpenApiRequest({ query, body: form });
    return (await new Client(config).callApi(params, request, new RuntimeOptions({}))).body;
  };
}

function openApiClient(signatureAlgorithm) {
  const client = require('@alicloud/openapi-client');
  const { RuntimeOptions } = require('@alicloud/tea-util');
  return openApi(client.default, client, RuntimeOptions, signatureAlgorithm);
}

function openApiCore(signatureAlgorithm) {
  const core = require('@alicloud/openapi-core');
  const { RuntimeOptions } = require('@darabonba/typescript');
  return openApi(core.default, core.$OpenApiUtil, RuntimeOptions, signatureAlgorithm);
}

function tencentConfig(secret) {
  return {
    credential: { secretId: keyId, secretKey: secret },
    region: 'ap-guangzhou',
    profile: { httpProfile: { endpoint: host, protocol: 'http://' } },
  };
}

function tencentTyped() {
  const { Client } = require('tencentcloud-sdk-nodejs').ccc.v20200210;
  return ({ action, json, secret }) => new Client(tencentConfig(secret))[action](json);
}

function tencentCommon() {
  const { CommonClient } = require('tencentcloud-sdk-nodejs/tencentcloud/common/common_client');
  return ({ version, action, json, secret }) =>
    new CommonClient(host, version, tencentConfig(secret)).request(action, json);
}

const clients = {
  'pop-core GET': ['@alicloud/pop-core', () => popCore('GET')],
  'pop-core POST': ['@alicloud/pop-core', () => popCore('POST')],
  'openapi-client': ['@alicloud/openapi-client', () => openApiClient(undefined)],
  'openapi-client v2': ['@alicloud/openapi-client', () => openApiClient('v2')],
  'openapi-core': ['@alicloud/openapi-core', () => openApiCore(undefined)],
  'openapi-core v2': ['@alicloud/openapi-core', () => openApiCore('v2')],
  'tencent ccc': ['tencentcloud-sdk-nodejs', tencentTyped],
  'tencent common': ['tencentcloud-sdk-nodejs', tencentCommon],
};

async function answer(order) {
  const [library, make] = clients[order.client];
  try {
    return { version: versionOf(library), answer: await make()(order) };
  } catch (e) {
    return { version: versionOf(library), type: e.constructor.name, code: String(e.code), message: e.message };
  }
}

readline.createInterface({ input: process.stdin }).on('line', async (line) => {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(line))) + '\n');
});
