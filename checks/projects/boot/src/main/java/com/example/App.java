package com.example;

import io.voiceai.VoiceAi;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.aliyun.rpc.SignatureAlgorithm;
import io.voiceai.auth.Credentials;
import io.voiceai.tencent.ccc.TencentCcc;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class App {
    public static void main(String[] args) {
        SpringApplication.run(App.class, args);
    }

    @Bean
    VoiceAi voice(
            @Value("${voice.endpoint}") URI endpoint,
            @Value("${voice.key-id}") String id,
            @Value("${voice.key-secret}") String secret) {
        Credentials key = Credentials.of(id, secret);
        return VoiceAi.of(
                AliyunIce.builder()
                        .signatureAlgorithm(SignatureAlgorithm.ACS3_HMAC_SHA256)
                        .endpoint(endpoint)
                        .plainHttpOnLoopback()
                        .credentials(key)
                        .build(),
                TencentCcc.builder()
                        .sdkAppId(1_400_000_000L)
                        .endpoint(endpoint)
                        .plainHttpOnLoopback()
                        .credentials(key)
                        .build());
    }
}
