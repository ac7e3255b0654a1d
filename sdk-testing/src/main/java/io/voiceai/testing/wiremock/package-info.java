/**
 * The vendor behind a WireMock server of your own. The only package that shows types of WireMock, and only those of
 * {@code com.github.tomakehurst.wiremock}, which every artifact of WireMock 3 has.
 */
@NullMarked
package io.voiceai.testing.wiremock;

import org.jspecify.annotations.NullMarked;
